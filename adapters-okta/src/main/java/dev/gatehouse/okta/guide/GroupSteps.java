package dev.gatehouse.okta.guide;

import dev.gatehouse.application.guide.GuideStep;
import dev.gatehouse.application.guide.Sight;

import java.util.List;

/** Groups that are named like roles, with people in them. */
final class GroupSteps {
    static final List<GuideStep> ALL =
            List.of(
                    GuideStep.of("groups", "groups", Sight.TRIAL)
                            .at("users")
                            .provenBy("roles")
                            .deniedBy(
                                    "roles_claim_empty",
                                    "roles_without_known_role",
                                    "too_many_groups"));

    private GroupSteps() {}
}
