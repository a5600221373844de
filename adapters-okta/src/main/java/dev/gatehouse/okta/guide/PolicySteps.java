package dev.gatehouse.okta.guide;

import static dev.gatehouse.okta.guide.ApplicationSteps.SIGNED_IN;

import dev.gatehouse.application.guide.GuideStep;
import dev.gatehouse.domain.connection.Sight;

import java.util.List;

/** Who may get a token with which scopes, and how Okta itself shows it. */
final class PolicySteps {
    /** What reads policies and their rules back sees those for people and for programs. */
    private static final String POLICIES = "access_policy";

    private static final String RULES = "rule";

    static final List<GuideStep> ALL =
            List.of(
                    policy("user_policy", Sight.TRIAL)
                            .at("users")
                            .shownBy(SIGNED_IN, POLICIES)
                            .deniedBy(
                                    "access_policy_missing",
                                    "access_policies_none",
                                    "access_policy_inactive",
                                    "access_policy_order",
                                    "client_in_no_policy"),
                    policy("user_rule", Sight.TRIAL)
                            .shownBy(SIGNED_IN, RULES)
                            .deniedBy(
                                    "scope_denied_by_policy",
                                    "user_rule_missing",
                                    "rule_inactive",
                                    "rule_grant_missing",
                                    "rule_scopes_missing",
                                    "rule_people"),
                    policy("lifetimes", Sight.READ_BACK)
                            .provenBy("access_token_lifetime")
                            .shownBy(RULES)
                            .deniedBy(
                                    "access_token_short",
                                    "access_token_long",
                                    "refresh_idle_short"),
                    policy("api_policies", Sight.API_CLIENT)
                            .at("api")
                            .provenBy("api_scopes")
                            .deniedBy(
                                    "api_policy_missing",
                                    "api_rule_missing",
                                    "api_rule_grant_missing",
                                    "api_rule_scopes"),
                    policy("token_preview", Sight.READ_BACK));

    private PolicySteps() {}

    private static GuideStep policy(String name, Sight sight) {
        return GuideStep.of("policies", name, sight);
    }
}
