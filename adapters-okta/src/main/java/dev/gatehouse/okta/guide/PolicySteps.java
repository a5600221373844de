package dev.gatehouse.okta.guide;

import static dev.gatehouse.okta.guide.ApplicationSteps.SIGNED_IN;

import dev.gatehouse.application.guide.GuideStep;
import dev.gatehouse.application.guide.Sight;

import java.util.List;

/** Who may get a token with which scopes, and how Okta itself shows it. */
final class PolicySteps {
    static final List<GuideStep> ALL =
            List.of(
                    policy("user_policy", Sight.TRIAL)
                            .at("users")
                            .provenBy("access_policy", SIGNED_IN)
                            .deniedBy("access_policy_missing", "scope_denied_by_policy"),
                    policy("lifetimes", Sight.READ_BACK),
                    policy("api_policies", Sight.READ_BACK).at("api").provenBy("api_policy"),
                    policy("token_preview", Sight.READ_BACK));

    private PolicySteps() {}

    private static GuideStep policy(String name, Sight sight) {
        return GuideStep.of("policies", name, sight);
    }
}
