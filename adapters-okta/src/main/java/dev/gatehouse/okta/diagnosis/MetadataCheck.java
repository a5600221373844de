package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.oidc.connection.MetadataOutcome;
import dev.gatehouse.oidc.connection.MetadataOutcome.Fault;
import dev.gatehouse.okta.finding.Believed;

import java.util.List;

/** The address answers with metadata. */
final class MetadataCheck implements Check<Evidence> {
    static final String NAME = "metadata";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(ReachabilityCheck.NAME);
    }

    @Override
    public Verdict check(Evidence evidence) {
        return switch (evidence.metadata()) {
            case MetadataOutcome.Found _ -> new Verdict.Good("Metadata found");
            case MetadataOutcome.Faulty(Fault fault, String _) when fault == Fault.OTHER_ISSUER ->
                    new Verdict.Good("Metadata found");
            case MetadataOutcome trouble ->
                    new Verdict.Bad(Believed.finding(trouble, evidence.issuer()));
        };
    }
}
