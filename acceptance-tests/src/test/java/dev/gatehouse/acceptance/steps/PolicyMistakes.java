package dev.gatehouse.acceptance.steps;

import dev.gatehouse.acceptance.steps.Mistakes.Place;

import java.util.List;
import java.util.Map;

/** Mistakes in the access policies of hooli's Okta and in their rules. */
final class PolicyMistakes {
    private static final String API = AppMistakes.API;
    private static final Place USERS = Place.policy("Gatehouse hooli users");
    private static final Place USERS_RULE = Place.rule("Gatehouse hooli users");
    private static final Place PROGRAMS = Place.policy(API);
    private static final Place PROGRAMS_RULE = Place.rule(API);
    private static final String GRANTS = "conditions.grantTypes.include";
    private static final String SCOPES = "conditions.scopes.include";

    private PolicyMistakes() {}

    static void addTo(Mistakes mistakes) {
        users(mistakes);
        usersRule(mistakes);
        programs(mistakes);
    }

    private static void users(Mistakes mistakes) {
        mistakes.gone("there is no access policy", USERS)
                .made("the access policy names another app", PolicyMistakes::anotherApp)
                .switchedOff("the access policy is switched off", USERS)
                .made(
                        "a policy for all clients comes first",
                        okta -> add(okta, OktaBodies.policy("Everybody", 1, "ALL_CLIENTS")));
    }

    private static void usersRule(Mistakes mistakes) {
        mistakes.set(
                        "the rule is for client credentials",
                        USERS_RULE,
                        GRANTS,
                        List.of("client_credentials"))
                .set(
                        "the rule lacks the scope user_groups",
                        USERS_RULE,
                        SCOPES,
                        List.of("openid", "profile", "email", "offline_access"))
                .switchedOff("the rule is switched off", USERS_RULE)
                .gone("the rule is gone", USERS_RULE)
                .made("the rule lets one group in", PolicyMistakes::oneGroup)
                .set(
                        "refresh tokens end after 20 idle minutes",
                        USERS_RULE,
                        "actions.token",
                        Map.of(
                                "accessTokenLifetimeMinutes", 15,
                                "refreshTokenLifetimeMinutes", 0,
                                "refreshTokenWindowMinutes", 20));
    }

    private static void programs(Mistakes mistakes) {
        mistakes.gone("the API app is in no policy", PROGRAMS)
                .made("the API app is in a second policy", PolicyMistakes::secondPolicy)
                .gone("the API rule is gone", PROGRAMS_RULE)
                .set(
                        "the API rule grants a second level",
                        PROGRAMS_RULE,
                        SCOPES,
                        List.of("api::view_only", "api::administrator"))
                .set(
                        "the API rule is for people",
                        PROGRAMS_RULE,
                        GRANTS,
                        List.of("authorization_code"))
                .made("somebody else's rule grants a second level", PolicyMistakes::secondRule);
    }

    private static void add(OktaByHand okta, Map<String, Object> policy) {
        okta.post(okta.server() + "/policies", policy);
    }

    private static void secondPolicy(OktaByHand okta) {
        add(okta, OktaBodies.policy("Theirs", 5, okta.app(API).replaceFirst(".*/", "")));
    }

    private static void secondRule(OktaByHand okta) {
        okta.post(
                PROGRAMS.apply(okta) + "/rules",
                OktaBodies.rule("Theirs", "api::view_only", "api::administrator"));
    }

    private static void anotherApp(OktaByHand okta) {
        Map<String, Object> app = OktaBodies.program("Another", Map.of());
        include(okta, USERS, "clients", OktaByHand.id(okta.post("/api/v1/apps", app)));
    }

    private static void oneGroup(OktaByHand okta) {
        Map<String, String> profile = Map.of("name", "Guests", "description", "Guests");
        String group = OktaByHand.id(okta.post("/api/v1/groups", Map.of("profile", profile)));
        include(okta, USERS_RULE, "people/groups", group);
    }

    private static void include(OktaByHand okta, Place place, String condition, String id) {
        okta.change(
                place.apply(okta),
                object ->
                        object.withObject("/conditions/" + condition)
                                .putPOJO("include", List.of(id)));
    }
}
