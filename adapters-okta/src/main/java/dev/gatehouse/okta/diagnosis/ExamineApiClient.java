package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.application.connection.ApiClient;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.okta.apiaccess.OktaAdmission;

import java.util.List;

/** Runs the checks of a program's access to the API. */
public final class ExamineApiClient {
    private static final SideBySide<ApiEvidence> CHECKS =
            new SideBySide<>(
                    List.of(
                            new ApiServerCheck(),
                            new ApiAuthenticationCheck(),
                            new ApiGrantCheck(),
                            new ApiDpopCheck(),
                            new ApiScopesCheck(),
                            new ApiTokenCheck()));

    private final Provider provider;
    private final OktaAdmission admission;

    public ExamineApiClient(Provider provider, OktaAdmission admission) {
        this.provider = provider;
        this.admission = admission;
    }

    public Diagnosis examine(
            ConnectionInUse connection,
            ApiClient client,
            List<Scope> scopes,
            ExaminationProgress progress) {
        return CHECKS.run(
                new ApiEvidence(connection, client, scopes, provider, admission), progress);
    }
}
