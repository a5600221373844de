package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiRefusal;

import java.util.List;

/** What Okta demands of a rule, lifetimes above all (reference chapter 3, Lifetimes). */
final class RuleRules {
    private static final String TOKEN = "actions.token.";

    private RuleRules() {}

    static Document complete(ServerChildren children, Document given, String id) {
        RuleShape.examine(given);
        String name = Json.required(given, "name");
        Duplicates.refuse(children.realm(), children.shelf(), "name", name, id);
        if (given.texts("conditions.grantTypes.include").isEmpty()) {
            throw ApiRefusal.invalid("grantTypes", "At least one grant type must be selected");
        }
        RuleReferences.examine(children, given);
        Document rule =
                Document.EMPTY
                        .with("id", id)
                        .with("type", given.text("type"))
                        .with("status", Json.oneOfOrFirst(given, "status", Names.STATUSES))
                        .with("name", name)
                        .with("system", false)
                        .with("conditions", given.at("conditions").fields())
                        .with("actions", given.at("actions").fields())
                        .withDefault("conditions.scopes.include", List.of())
                        .withDefault("conditions.people.users.exclude", List.of())
                        .withDefault("conditions.people.groups.include", List.of())
                        .withDefault(TOKEN + "accessTokenLifetimeMinutes", 60)
                        .withDefault(TOKEN + "refreshTokenLifetimeMinutes", 0)
                        .withDefault(TOKEN + "refreshTokenWindowMinutes", 10_080);
        lifetimes(rule);
        Priorities.examine(given);
        return given.find("priority").isPresent()
                ? rule.with("priority", given.number("priority", 1))
                : rule;
    }

    private static void lifetimes(Document rule) {
        long access = rule.number(TOKEN + "accessTokenLifetimeMinutes", 60);
        long refresh = rule.number(TOKEN + "refreshTokenLifetimeMinutes", 0);
        long window = rule.number(TOKEN + "refreshTokenWindowMinutes", 10_080);
        if (access < 5 || access > 1440) {
            throw ApiRefusal.invalid(
                    "accessTokenLifetimeMinutes", "The value must be between 5 and 1440");
        }
        if (window < 10 || window > 2_628_000) {
            throw ApiRefusal.invalid(
                    "refreshTokenWindowMinutes", "The value must be between 10 and 2628000");
        }
        if (refresh > 0 && (window < access || window > refresh)) {
            throw ApiRefusal.invalid(
                    "refreshTokenWindowMinutes",
                    "The value must be between the access token lifetime and the refresh token"
                            + " lifetime");
        }
    }
}
