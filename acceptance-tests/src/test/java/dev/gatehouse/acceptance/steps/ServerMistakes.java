package dev.gatehouse.acceptance.steps;

import dev.gatehouse.acceptance.steps.Mistakes.Place;

import java.util.List;
import java.util.Map;

/** Mistakes in the authorization server of hooli's Okta, its scopes and claims, and in groups. */
final class ServerMistakes {
    private static final Place ROLES = Place.claim("roles");
    private static final Place UPN = Place.claim("upn");
    private static final Place UID = Place.claim("uid");
    private static final Place GROUPS_SCOPE = Place.scope("user_groups");
    private static final Place API_SCOPE = Place.scope("api::view_only");
    private static final String IN_TOKEN = "alwaysIncludeInToken";
    private static final String SCOPES = "conditions.scopes";

    private ServerMistakes() {}

    static void addTo(Mistakes mistakes) {
        server(mistakes);
        scopes(mistakes);
        roles(mistakes);
        userClaims(mistakes);
    }

    private static void server(Mistakes mistakes) {
        mistakes.switchedOff("the authorization server is switched off", OktaByHand::server)
                .switchedOffAndGone("the authorization server is gone", OktaByHand::server)
                .set(
                        "the authorization server has another audience",
                        OktaByHand::server,
                        "audiences",
                        List.of("https://other.example"))
                .gone("the group View Only is gone", okta -> okta.group("View Only"));
    }

    private static void scopes(Mistakes mistakes) {
        mistakes.gone("the scope user_groups is gone", GROUPS_SCOPE)
                .set("the scope user_groups asks for consent", GROUPS_SCOPE, "consent", "REQUIRED")
                .gone("the scope api::view_only is gone", API_SCOPE)
                .set("the scope api::view_only asks for consent", API_SCOPE, "consent", "REQUIRED");
    }

    private static void roles(Mistakes mistakes) {
        mistakes.gone("the claim roles is gone", ROLES)
                .set("the claim roles is put into the access token", ROLES, "claimType", "RESOURCE")
                .set("the claim roles only comes from userinfo", ROLES, IN_TOKEN, false)
                .set("the claim roles is tied to the scope email", ROLES, SCOPES, List.of("email"))
                .set(
                        "the filter of roles has the wrong case",
                        ROLES,
                        "value",
                        "^(super administrator|administrator|view only)$")
                .set(
                        "the filter of roles starts with another prefix",
                        ROLES,
                        Map.of("group_filter_type", "STARTS_WITH", "value", "Hooli "))
                .made(
                        "the filter of roles matches more than 100 groups",
                        ServerMistakes::tooManyGroups)
                .set("the claim roles is switched off", ROLES, "status", "INACTIVE");
    }

    private static void userClaims(Mistakes mistakes) {
        mistakes.set("the claim upn holds the last name", UPN, "value", "user.lastName")
                .set("the claim uid holds the login", UID, "value", "user.login")
                .set("the claim upn is put into the access token", UPN, "claimType", "RESOURCE");
        Map.of("upn", UPN, "uid", UID).forEach((name, claim) -> missing(mistakes, name, claim));
    }

    private static void missing(Mistakes mistakes, String name, Place claim) {
        mistakes.gone("the claim " + name + " is gone", claim)
                .set("the claim " + name + " only comes from userinfo", claim, IN_TOKEN, false)
                .set("the claim " + name + " is switched off", claim, "status", "INACTIVE")
                .set(
                        "the claim " + name + " is tied to the scope address",
                        claim,
                        SCOPES,
                        List.of("address"));
    }

    private static void tooManyGroups(OktaByHand okta) {
        for (int i = 0; i < 101; i++) {
            okta.post(
                    "/api/v1/groups",
                    Map.of("profile", Map.of("name", "Team " + i, "description", "A team")));
        }
        okta.change(okta.claim("roles"), claim -> claim.put("value", ".*"));
    }
}
