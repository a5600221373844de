package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.FindingCode;
import dev.gatehouse.domain.connection.Remedy;
import dev.gatehouse.domain.connection.Severity;

/** The finding that another organization's API access has the same issuer and audience. */
final class AudienceTaken {
    private AudienceTaken() {}

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
