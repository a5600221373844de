package dev.gatehouse.okta.setup;

import dev.gatehouse.domain.setup.ObjectKind;
import dev.gatehouse.okta.finding.Ways;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.tenant.AccessPolicy;

import java.util.List;
import java.util.Optional;

/** The rule by which one program gets one level of access, and no other. */
final class ApiRule {

    private ApiRule() {}

    static Wish wish(String policyKey, String name, Optional<AccessPolicy> policy, ApiLevel level) {
        OktaObject blank = RuleBlank.of(name).with("actions.token.accessTokenLifetimeMinutes", 60);
        Optional<OktaObject> there = policy.flatMap(level::rule);
        return new Wish(
                policyKey.replaceFirst("^policy", "rule"),
                ObjectKind.RULE,
                there.map(rule -> rule.text("name")).orElse(name),
                List.of(policyKey),
                there,
                blank,
                List.of(RuleBlank.active(), grant(), scopes(level.scope())),
                made -> RuleBlank.place(made, policyKey),
                Tell.error(
                                "api_rule_missing",
                                Tell.CONNECTION,
                                "The access policy has no rule for programs",
                                "A rule for Client Credentials",
                                Ways.POLICIES + " > the policy > Add rule.")
                        .apply(""),
                Optional.empty());
    }

    private static Aspect grant() {
        return Aspects.contains(
                "Grant types",
                ApiLevel.GRANTS,
                List.of("client_credentials"),
                Tell.error(
                        "api_rule_grant_missing",
                        Tell.CONNECTION,
                        "The rule gives programs no token",
                        "Client Credentials among the grant types of the rule",
                        Ways.POLICIES + " > the rule > Grant type is: tick Client Credentials."));
    }

    /** One level of access and no other: whoever may look must not get the right to administer. */
    private static Aspect scopes(String scope) {
        return Aspects.of(
                "Scopes",
                ApiLevel.SCOPES,
                scope,
                rule -> rule.texts(ApiLevel.SCOPES).equals(List.of(scope)),
                (rule, made) -> rule.with(ApiLevel.SCOPES, List.of(scope)),
                Tell.error(
                        "api_rule_scopes",
                        Tell.CONNECTION,
                        "The rule does not grant just this level of access",
                        scope + " and nothing else",
                        Ways.POLICIES + " > the rule > Scopes requested: " + scope + " alone."));
    }
}
