package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.FindingCode;
import dev.gatehouse.domain.connection.Remedy;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.organization.OrganizationId;

import java.util.ArrayList;
import java.util.List;

/** The finding that another organization's API access has the same issuer and audience. */
public final class AudienceTaken {
    private AudienceTaken() {}

    /** What a connector saw, with what only the storage knows: that another has the pair. */
    public static Diagnosis added(
            Diagnosis seen,
            Connections connections,
            OrganizationId organization,
            ConnectionSettings settings) {
        if (!settings.api()
                || !connections.takenByAnother(
                        organization, settings.issuer(), settings.audience())) {
            return seen;
        }
        List<CheckResult> results = new ArrayList<>(seen.results());
        results.add(by(settings));
        return new Diagnosis(results);
    }

    static CheckResult by(ConnectionSettings settings) {
        Finding finding =
                new Finding(
                        new FindingCode("audience_taken"),
                        Severity.ERROR,
                        "audience",
                        "Another organization accepts tokens of this issuer for "
                                + settings.audience(),
                        "A pair of issuer and audience that belongs to this organization alone",
                        new Remedy(
                                "Make an authorization server whose audience is this organization's"
                                        + " address.",
                                "Enter the audience of that authorization server."));
        return new CheckResult.Found("audience", finding);
    }
}
