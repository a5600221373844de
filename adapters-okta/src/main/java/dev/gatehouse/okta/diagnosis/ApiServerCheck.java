package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.oidc.connection.MetadataOutcome;
import dev.gatehouse.okta.finding.Believed;

import java.util.List;

/** The authorization server can be asked. */
final class ApiServerCheck implements Check<ApiEvidence> {
    static final String NAME = "metadata";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public Verdict check(ApiEvidence evidence) {
        return evidence.metadata() instanceof MetadataOutcome.Found
                ? new Verdict.Good("issuer " + evidence.issuer())
                : new Verdict.Bad(Believed.finding(evidence.metadata(), evidence.issuer()));
    }
}
