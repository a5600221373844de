package dev.gatehouse.okta.setup;

import dev.gatehouse.okta.finding.Ways;
import dev.gatehouse.okta.management.OktaObject;

import java.util.List;

/** What the rules of an access policy have in common. */
final class RuleBlank {
    private RuleBlank() {}

    static OktaObject of(String name) {
        return OktaObject.EMPTY
                .with("type", "RESOURCE_ACCESS")
                .with("status", "ACTIVE")
                .with("name", name)
                .with("priority", 1)
                .with("conditions.people.groups.include", List.of("EVERYONE"));
    }

    static String place(Made made, String policyKey) {
        return ServerWishes.below(made, "policies/" + made.id(policyKey) + "/rules");
    }

    static Aspect active() {
        return Aspects.active(
                Tell.error(
                        "rule_inactive",
                        Tell.CONNECTION,
                        "The rule of the access policy is switched off",
                        "An active rule",
                        Ways.POLICIES + " > the rule: activate it."));
    }
}
