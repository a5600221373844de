package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.oidc.connection.MetadataOutcome;
import dev.gatehouse.okta.finding.Believed;

import java.util.List;

/** The metadata names exactly the issuer that was entered (OIDC Discovery 1.0, section 4.3). */
final class IssuerCheck implements Check<Evidence> {
    static final String NAME = "issuer";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(MetadataCheck.NAME);
    }

    @Override
    public Verdict check(Evidence evidence) {
        return evidence.metadata() instanceof MetadataOutcome.Found
                ? new Verdict.Good("issuer " + evidence.issuer())
                : new Verdict.Bad(Believed.finding(evidence.metadata(), evidence.issuer()));
    }
}
