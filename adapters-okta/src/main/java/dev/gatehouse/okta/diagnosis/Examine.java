package dev.gatehouse.okta.connection;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.oidc.connection.Discovery;
import dev.gatehouse.oidc.connection.SigningKeys;
import dev.gatehouse.oidc.outbound.OutboundPolicy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs the checks that need no person, in the order in which they build on each other. */
public final class Examine {
    private static final List<Check> CHECKS =
            List.of(
                    new AddressCheck(),
                    new ReachabilityCheck(),
                    new MetadataCheck(),
                    new IssuerCheck(),
                    new CustomServerCheck(),
                    new AlgorithmCheck(),
                    new KeysCheck(),
                    new SecretOriginCheck());

    private final OutboundPolicy policy;
    private final Discovery discovery;
    private final SigningKeys keys;

    public Examine(OutboundPolicy policy, Discovery discovery, SigningKeys keys) {
        this.policy = policy;
        this.discovery = discovery;
        this.keys = keys;
    }

    public Diagnosis examine(ConnectionInUse connection) {
        Evidence evidence = new Evidence(connection, policy, discovery, keys);
        Set<String> passed = new HashSet<>();
        List<CheckResult> results = new ArrayList<>();
        for (Check check : CHECKS) {
            CheckResult result = run(check, evidence, passed);
            results.add(result);
            if (result instanceof CheckResult.Passed) {
                passed.add(check.name());
            }
        }
        return new Diagnosis(results);
    }

    private static CheckResult run(Check check, Evidence evidence, Set<String> passed) {
        if (!passed.containsAll(check.needs())) {
            return new CheckResult.NotTried(check.name(), "An earlier check did not pass.");
        }
        return switch (check.check(evidence)) {
            case Check.Verdict.Good(String seen) -> new CheckResult.Passed(check.name(), seen);
            case Check.Verdict.Bad(Finding finding) -> new CheckResult.Found(check.name(), finding);
            case Check.Verdict.Unseen(String why) -> new CheckResult.NotTried(check.name(), why);
        };
    }
}
