package dev.gatehouse.okta.guide;

import dev.gatehouse.application.guide.GuideStep;
import dev.gatehouse.domain.connection.Sight;

import java.util.List;

/** Groups that are named like roles, with people in them. */
final class GroupSteps {
    static final List<GuideStep> ALL =
            List.of(
                    group("groups", Sight.READ_BACK)
                            .at("users")
                            .provenBy("group")
                            .deniedBy("group_missing", "group_not_okta"),
                    group("group_members", Sight.TRIAL)
                            .provenBy("roles")
                            .deniedBy(
                                    "roles_claim_empty",
                                    "roles_without_known_role",
                                    "too_many_groups"));

    private GroupSteps() {}

    private static GuideStep group(String name, Sight sight) {
        return GuideStep.of("groups", name, sight);
    }
}
