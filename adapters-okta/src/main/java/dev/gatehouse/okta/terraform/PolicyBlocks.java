package dev.gatehouse.okta.terraform;

import static dev.gatehouse.okta.terraform.Hcl.expression;
import static dev.gatehouse.okta.terraform.Hcl.expressions;
import static dev.gatehouse.okta.terraform.Hcl.number;
import static dev.gatehouse.okta.terraform.Hcl.text;
import static dev.gatehouse.okta.terraform.Hcl.texts;

import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.setup.PlannedObject;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Access policies, their rules, and the assignment of groups to apps.
 *
 * <p>The provider's resource for all groups of an app would take away those that somebody else has
 * assigned; so each assignment is one of its own.
 */
record PolicyBlocks(Addresses addresses) {
    private static final Map<String, String> LIFETIMES =
            new TreeMap<>(
                    Map.of(
                            "access_token_lifetime_minutes", "accessTokenLifetimeMinutes",
                            "refresh_token_lifetime_minutes", "refreshTokenLifetimeMinutes",
                            "refresh_token_window_minutes", "refreshTokenWindowMinutes"));

    static final List<String> OTHERS_OF_RULE =
            List.of(
                    "access_token_lifetime_minutes",
                    "group_blacklist",
                    "group_whitelist",
                    "inline_hook_id",
                    "refresh_token_lifetime_minutes",
                    "refresh_token_window_minutes",
                    "user_blacklist",
                    "user_whitelist");

    List<Hcl.Attribute> assignment(PlannedObject object) {
        return List.of(
                expression("app_id", addresses.id(object.needs().getFirst())),
                expression("group_id", addresses.id(object.needs().getLast())));
    }

    List<Hcl.Attribute> policy(OktaObject policy) {
        return List.of(
                expression("auth_server_id", addresses.id(Addresses.SERVER)),
                text("name", policy.text("name")),
                text("description", policy.text("description")),
                number("priority", policy.number("priority", 1)),
                expressions(
                        "client_whitelist",
                        list(policy, "conditions.clients.include", addresses::client)));
    }

    List<Hcl.Attribute> rule(PlannedObject object) {
        OktaObject rule = object.wanted();
        List<Hcl.Attribute> settings =
                new ArrayList<>(
                        List.of(
                                expression("auth_server_id", addresses.id(Addresses.SERVER)),
                                expression("policy_id", addresses.id(object.needs().getFirst())),
                                text("name", rule.text("name")),
                                number("priority", rule.number("priority", 1)),
                                texts(
                                        "grant_type_whitelist",
                                        rule.texts("conditions.grantTypes.include")),
                                expressions(
                                        "scope_whitelist",
                                        list(
                                                rule,
                                                "conditions.scopes.include",
                                                addresses::scope))));
        List<String> groups = list(rule, "conditions.people.groups.include", addresses::group);
        if (!groups.isEmpty()) {
            settings.add(expressions("group_whitelist", groups));
        }
        LIFETIMES.forEach(
                (name, member) -> {
                    if (rule.has("actions.token." + member)) {
                        settings.add(number(name, rule.number("actions.token." + member, 0)));
                    }
                });
        return settings;
    }

    private static List<String> list(
            OktaObject object, String path, Function<String, String> expression) {
        return object.texts(path).stream().map(expression).toList();
    }
}
