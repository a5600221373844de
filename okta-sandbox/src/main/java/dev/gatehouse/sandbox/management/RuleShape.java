package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;

import java.util.List;

/** The types of a rule's fields. */
final class RuleShape {
    private static final String TOKEN = "actions.token.";

    private RuleShape() {}

    static void examine(Document rule) {
        var _ =
                Fields.of(rule)
                        .texts("type", "name", "status")
                        .numbers("priority")
                        .objects("conditions", "conditions.people", "conditions.grantTypes")
                        .objects("conditions.scopes", "actions", "actions.token")
                        .lists("conditions.grantTypes.include", "conditions.scopes.include")
                        .lists("conditions.people.users.include", "conditions.people.users.exclude")
                        .lists(
                                "conditions.people.groups.include",
                                "conditions.people.groups.exclude")
                        .numbers(TOKEN + "accessTokenLifetimeMinutes")
                        .numbers(TOKEN + "refreshTokenLifetimeMinutes")
                        .numbers(TOKEN + "refreshTokenWindowMinutes");
        var _ = Json.oneOf(rule, "type", List.of("RESOURCE_ACCESS"));
    }
}
