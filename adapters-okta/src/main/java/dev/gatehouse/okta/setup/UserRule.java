package dev.gatehouse.okta.setup;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.setup.ObjectKind;
import dev.gatehouse.okta.finding.Ways;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.tenant.AccessPolicy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rule by which people sign in: authorization code, with all the scopes that we ask for. */
final class UserRule {
    static final String KEY = "rule:users";
    private static final String GRANTS = "conditions.grantTypes.include";
    private static final String SCOPES = "conditions.scopes.include";
    private static final String GROUPS = "conditions.people.groups.include";

    private UserRule() {}

    static Wish wish(
            String policyKey, String name, Optional<AccessPolicy> policy, UserLevel level) {
        OktaObject blank =
                RuleBlank.of(name)
                        .with("actions.token.accessTokenLifetimeMinutes", 60)
                        .with("actions.token.refreshTokenLifetimeMinutes", 0)
                        .with("actions.token.refreshTokenWindowMinutes", 10_080);
        Optional<OktaObject> there = policy.flatMap(level::rule);
        return new Wish(
                KEY,
                ObjectKind.RULE,
                there.map(rule -> rule.text("name")).orElse(name),
                List.of(policyKey),
                there,
                blank,
                aspects(level),
                made -> RuleBlank.place(made, policyKey),
                missing(),
                Optional.empty());
    }

    static List<Aspect> aspects(UserLevel level) {
        return List.of(RuleBlank.active(), grant(), scopes(level.scopes()), people(level));
    }

    static Finding missing() {
        return Tell.error(
                        "user_rule_missing",
                        Tell.CONNECTION,
                        "The access policy has no rule for signing in",
                        "A rule for Authorization Code",
                        Ways.POLICIES + " > the policy > Add rule.")
                .apply("");
    }

    private static Aspect grant() {
        return Aspects.contains(
                "Grant types",
                GRANTS,
                List.of("authorization_code"),
                Tell.error(
                        "rule_grant_missing",
                        Tell.CONNECTION,
                        "The rule does not let people sign in with an authorization code",
                        "Authorization Code among the grant types of the rule",
                        Ways.POLICIES + " > the rule > Grant type is: tick Authorization Code."));
    }

    /** Quirk: a rule matches only when it allows every scope that is asked for. */
    private static Aspect scopes(List<String> scopes) {
        return Aspects.of(
                "Scopes",
                SCOPES,
                String.join(", ", scopes),
                rule -> rule.texts(SCOPES).contains("*") || rule.texts(SCOPES).containsAll(scopes),
                (rule, made) -> rule.with(SCOPES, Aspects.joined(rule.texts(SCOPES), scopes)),
                scopesFinding(scopes));
    }

    static Function<String, Finding> scopesFinding(List<String> scopes) {
        return Tell.error(
                "rule_scopes_missing",
                Tell.CONNECTION,
                "The rule does not allow all the scopes that we ask for, so it does not count",
                String.join(", ", scopes),
                Ways.POLICIES + " > the rule > Scopes requested: add what is missing.");
    }

    private static Aspect people(UserLevel level) {
        return Aspects.of(
                "Users",
                GROUPS,
                "Everybody in a group of a role",
                level::admitsAll,
                level::admitting,
                Tell.warning(
                        "rule_people",
                        Tell.CONNECTION,
                        "The rule lets only some people in",
                        "Any user assigned to the app, or the groups of all roles",
                        Ways.POLICIES + " > the rule > User is: Any user assigned the app."));
    }
}
