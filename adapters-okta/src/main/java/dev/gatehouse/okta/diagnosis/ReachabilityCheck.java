package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.oidc.connection.MetadataOutcome;
import dev.gatehouse.okta.finding.Reach;

import java.util.List;

/** The host answers within the limits of the outbound guard. */
final class ReachabilityCheck implements Check<Evidence> {
    static final String NAME = "reachability";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(AddressCheck.NAME);
    }

    @Override
    public Verdict check(Evidence evidence) {
        return evidence.metadata() instanceof MetadataOutcome.Unreachable(var why)
                ? new Verdict.Bad(Reach.finding(why))
                : new Verdict.Good(evidence.issuer().origin() + " answers");
    }
}
