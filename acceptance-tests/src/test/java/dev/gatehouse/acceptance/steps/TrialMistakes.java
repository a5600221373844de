package dev.gatehouse.acceptance.steps;

import static java.util.Map.entry;

import dev.gatehouse.acceptance.steps.Misconfigurations.Mistake;

import java.util.List;
import java.util.Map;

/** The mistakes that only a person's sign-in brings to light, by the words of the feature. */
final class TrialMistakes {
    private static final String SUPER_ADMINISTRATORS = "00gglobexsuper000000";

    private static final Map<String, Mistake> ALL =
            Map.ofEntries(
                    entry("no roles claim", (okta, form) -> okta.removeClaim("roles")),
                    entry("the roles claim on the access token", roles("claimType", "RESOURCE")),
                    entry(
                            "the roles claim at /userinfo only",
                            roles("alwaysIncludeInToken", false)),
                    entry(
                            "a group filter in other letters",
                            roles("value", "^(super administrator|administrator)$")),
                    entry(
                            "the roles claim tied to another scope",
                            roles("conditions", Map.of("scopes", List.of("api::view_only")))),
                    entry(
                            "an expression that names no group",
                            (okta, form) ->
                                    okta.claim(
                                            "roles",
                                            Map.of("valueType", "EXPRESSION", "value", "\"\""))),
                    entry(
                            "more groups than a claim may hold",
                            (okta, form) -> okta.choose("GROUP_LIMIT", "0", "100")),
                    entry("no upn claim", (okta, form) -> okta.removeClaim("upn")),
                    entry(
                            "an edited uid claim",
                            (okta, form) -> okta.claim("uid", Map.of("value", "user.email"))),
                    entry(
                            "a claim that cannot be computed",
                            (okta, form) ->
                                    okta.claim(
                                            "upn",
                                            Map.of("value", "String.toUpperCase(user.nickName)"))),
                    entry(
                            "a person who is not assigned",
                            (okta, form) -> okta.unassign(SUPER_ADMINISTRATORS)),
                    entry("no access policy", (okta, form) -> okta.deactivatePolicies()),
                    entry(
                            "the web app in no policy",
                            (okta, form) -> okta.policyFor(SpoiltTenant.NATIVE)),
                    entry(
                            "a rule without Authorization Code",
                            conditions(
                                    List.of("client_credentials"),
                                    List.of(
                                            "openid",
                                            "profile",
                                            "email",
                                            "offline_access",
                                            "user_groups"))),
                    entry(
                            "a rule without the scope user_groups",
                            conditions(
                                    List.of("authorization_code"),
                                    List.of("openid", "profile", "email", "offline_access"))),
                    entry(
                            "a rule without the scope offline_access",
                            conditions(
                                    List.of("authorization_code"),
                                    List.of("openid", "profile", "email", "user_groups"))),
                    entry(
                            "a refresh token that stays the same",
                            (okta, form) ->
                                    okta.oauth(
                                            SpoiltTenant.WEB,
                                            "refresh_token.rotation_type",
                                            "STATIC",
                                            "ROTATE")),
                    entry(
                            "no sign-out redirect URI",
                            (okta, form) ->
                                    okta.oauth(
                                            SpoiltTenant.WEB,
                                            "post_logout_redirect_uris",
                                            List.of(),
                                            List.of(World.current().url("/o/globex")))),
                    entry(
                            "another audience",
                            (okta, form) -> form.put("audience", "https://other.example")),
                    entry(
                            "our key instead of a secret",
                            (okta, form) -> {
                                okta.authenticates(SpoiltTenant.WEB, "private_key_jwt");
                                okta.oauth(
                                        SpoiltTenant.WEB,
                                        "jwks_uri",
                                        World.current().url("/o/globex/.well-known/jwks.json"),
                                        "");
                                form.remove("client_secret");
                                form.put("client_authentication", "private_key_jwt");
                            }),
                    entry("access tokens of five minutes", lifetime(5)),
                    entry("access tokens of a day", lifetime(1440)));

    private TrialMistakes() {}

    static Mistake named(String words) {
        Mistake found = ALL.get(words);
        if (found == null) {
            throw new IllegalArgumentException("No such mistake: " + words);
        }
        return found;
    }

    private static Mistake roles(String member, Object value) {
        return (okta, form) -> okta.claim("roles", Map.of(member, value));
    }

    private static Mistake conditions(List<String> grants, List<String> scopes) {
        return (okta, form) ->
                okta.rule(
                        Map.of(
                                "conditions",
                                Map.of(
                                        "people",
                                                Map.of(
                                                        "groups",
                                                        Map.of("include", List.of("EVERYONE"))),
                                        "grantTypes", Map.of("include", grants),
                                        "scopes", Map.of("include", scopes))));
    }

    private static Mistake lifetime(int minutes) {
        return (okta, form) ->
                okta.rule(
                        Map.of(
                                "actions",
                                Map.of(
                                        "token",
                                        Map.of(
                                                "accessTokenLifetimeMinutes", minutes,
                                                "refreshTokenLifetimeMinutes", 0,
                                                "refreshTokenWindowMinutes", 10080))));
    }
}
