package dev.gatehouse.okta.readback;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.role.Role;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.oidc.connection.Printable;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.Ways;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.setup.ApiLevel;
import dev.gatehouse.okta.tenant.AccessPolicy;
import dev.gatehouse.okta.tenant.Tenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Programs that get more than the one level of access that they are for.
 *
 * <p>No plan takes away what somebody else has granted, so that a person must decide.
 */
record Programs(WantedSetUp wanted, Tenant tenant) {
    /** The first policy of a program that fits decides; a second one gives it what that refuses. */
    List<Finding> inTwoPolicies() {
        List<Finding> findings = new ArrayList<>();
        for (Role role : wanted.roles()) {
            app(role)
                    .filter(app -> naming(app).size() > 1)
                    .ifPresent(app -> findings.add(twoPolicies(app, naming(app))));
        }
        return findings;
    }

    /** A rule of somebody else in the one policy of a program. */
    List<Finding> beyondTheirLevel() {
        List<Finding> findings = new ArrayList<>();
        for (Role role : wanted.roles()) {
            ApiLevel level = new ApiLevel(wanted, role);
            app(role)
                    .map(this::naming)
                    .filter(policies -> policies.size() == 1)
                    .flatMap(policies -> level.beyond(policies.getFirst()))
                    .ifPresent(rule -> findings.add(beyond(level.scope(), rule)));
        }
        return findings;
    }

    private Optional<OktaObject> app(Role role) {
        return Optional.ofNullable(tenant.apiApps().get(role.key()));
    }

    private List<AccessPolicy> naming(OktaObject app) {
        return tenant.policies().stream()
                .filter(policy -> policy.active() && policy.names(Tenant.clientId(app)))
                .toList();
    }

    private static Finding twoPolicies(OktaObject app, List<AccessPolicy> policies) {
        String names =
                policies.stream()
                        .map(policy -> Printable.of(policy.object().text("name")))
                        .collect(Collectors.joining(", "));
        return Findings.warning("api_client_in_two_policies", "connection")
                .seen(
                        "The program "
                                + Printable.of(app.text("label"))
                                + " is named by more than one access policy",
                        names)
                .expected("One policy for a program, with one level of access")
                .mend(
                        Ways.POLICIES + " > the other policy > Edit > Assign to: remove the app.",
                        "Nothing to change here; the assistant takes nobody out of a policy.");
    }

    private static Finding beyond(String scope, OktaObject rule) {
        return Findings.error("api_rule_scopes", "connection")
                .seen(
                        "A rule grants a program more than its level of access",
                        Printable.of(
                                rule.text("name")
                                        + ": "
                                        + String.join(
                                                ", ", rule.texts("conditions.scopes.include"))))
                .expected(scope + " and nothing else")
                .mend(
                        Ways.POLICIES + " > the rule > Scopes requested: " + scope + " alone.",
                        "Nothing to change here; the assistant takes no right away.");
    }
}
