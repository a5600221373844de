package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Scope;

import java.util.List;

/** A connector that tries what a program with credentials of its own would be given. */
public interface ExaminesApiClients {
    /**
     * Asks for service tokens as that client and looks at them; they are forgotten at once.
     *
     * <p>At most two client authentications fail.
     *
     * @param scopes the scopes that give roles in the organization, each of which is asked for
     */
    Diagnosis examineApiClient(
            ConnectionInUse connection,
            ApiClient client,
            List<Scope> scopes,
            ExaminationProgress progress);
}
