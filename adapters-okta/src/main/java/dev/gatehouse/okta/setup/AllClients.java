package dev.gatehouse.okta.setup;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.okta.finding.Ways;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.tenant.AccessPolicy;

import java.util.List;
import java.util.Optional;

/**
 * How far the policies for all clients reach, for an app that no policy names.
 *
 * @param grant the grant type that is asked for
 * @param scopes all of which one rule must allow; one more than allowed and it does not match
 */
record AllClients(List<AccessPolicy> policies, String grant, List<String> scopes) {
    /** Which policy for all clients lets it in; empty when none does. */
    Optional<String> granting() {
        return forAll().stream()
                .filter(policy -> policy.rules().stream().anyMatch(this::fits))
                .findFirst()
                .map(policy -> "The policy " + policy.object().text("name") + ", for all clients");
    }

    private List<AccessPolicy> forAll() {
        return policies.stream().filter(policy -> policy.active() && policy.isForAll()).toList();
    }

    private boolean fits(OktaObject rule) {
        return hasGrant(rule) && allows(rule);
    }

    boolean hasGrant(OktaObject rule) {
        return !rule.text("status").equals("INACTIVE")
                && rule.texts("conditions.grantTypes.include").contains(grant);
    }

    boolean allows(OktaObject rule) {
        List<String> allowed = rule.texts("conditions.scopes.include");
        return allowed.contains("*") || allowed.containsAll(scopes);
    }

    /** Why nobody is let in. */
    Finding refusal() {
        if (policies.isEmpty()) {
            return Tell.error(
                            "access_policies_none",
                            Tell.CONNECTION,
                            "The authorization server has no access policy, so nobody is let in",
                            "A policy that names the web app",
                            Ways.POLICIES + " > Add New Access Policy.")
                    .apply("");
        }
        List<OktaObject> rules = forAll().stream().flatMap(p -> p.rules().stream()).toList();
        if (rules.stream().anyMatch(this::hasGrant)) {
            return UserRule.scopesFinding(scopes).apply("");
        }
        return Tell.error(
                        "client_in_no_policy",
                        Tell.CONNECTION,
                        "No access policy names the web app",
                        "A policy that names the web app",
                        Ways.POLICIES + " > Add New Access Policy > Assign to: the web app.")
                .apply("");
    }
}
