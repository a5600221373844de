package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cucumber.java.en.Given;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The mistakes that an administrator makes at Okta, each by its name in the features. */
public final class MistakeSteps {
    private static final String WEB = "Gatehouse hooli web app";
    private static final String API = "Gatehouse hooli API (View Only)";
    private static final String NATIVE = "Gatehouse hooli native app";
    private static final String USERS = "Gatehouse hooli users";
    private static final String OAUTH = "settings.oauthClient.";
    private static final Map<String, Consumer<OktaByHand>> MISTAKES = new TreeMap<>();

    private static void mistake(String name, Consumer<OktaByHand> made) {
        MISTAKES.put(name, made);
    }

    private static void app(String name, String label, String path, Object value) {
        mistake(name, okta -> okta.change(okta.app(label), app -> set(app, path, value)));
    }

    private static void claim(String name, String claim, Map<String, Object> values) {
        mistake(
                name,
                okta ->
                        okta.change(
                                okta.claim(claim), c -> values.forEach((k, v) -> set(c, k, v))));
    }

    private static void rule(String name, String policy, String path, Object value) {
        mistake(name, okta -> okta.change(okta.rule(policy), rule -> set(rule, path, value)));
    }

    private static void set(ObjectNode object, String path, Object value) {
        String[] names = path.split("\\.", -1);
        ObjectNode here = object;
        for (int i = 0; i < names.length - 1; i++) {
            here = here.withObject("/" + names[i]);
        }
        here.putPOJO(names[names.length - 1], value);
    }

    static {
        mistake(
                "the web app is switched off",
                okta -> okta.post(okta.app(WEB) + "/lifecycle/deactivate", Map.of()));
        app(
                "the web app may not use refresh tokens",
                WEB,
                OAUTH + "grant_types",
                List.of("authorization_code"));
        app(
                "the redirect URI has a slash too many",
                WEB,
                OAUTH + "redirect_uris",
                List.of("https://gate.example/o/hooli/login/okta/redirect/"));
        app(
                "the sign-out redirect URI is another",
                WEB,
                OAUTH + "post_logout_redirect_uris",
                List.of("https://gate.example/"));
        app("PKCE is not required", WEB, "credentials.oauthClient.pkce_required", false);
        app(
                "the refresh token is not rotated",
                WEB,
                OAUTH + "refresh_token.rotation_type",
                "STATIC");
        app("rotation has no grace period", WEB, OAUTH + "refresh_token.leeway", 0);
        app("the web app requires DPoP", WEB, OAUTH + "dpop_bound_access_tokens", true);
        app("the web app asks for consent", WEB, OAUTH + "consent_method", "REQUIRED");
        app(
                "the web app has no tile on the dashboard",
                WEB,
                OAUTH + "idp_initiated_login.mode",
                "DISABLED");
        app("Federation Broker Mode is on", WEB, "settings.implicitAssignment", true);
        app(
                "the web app sends its secret in the body",
                WEB,
                "credentials.oauthClient.token_endpoint_auth_method",
                "client_secret_post");
        mistake(
                "the web app is gone",
                okta -> {
                    okta.post(okta.app(WEB) + "/lifecycle/deactivate", Map.of());
                    okta.delete(okta.app(WEB));
                });
        mistake("the group View Only is gone", okta -> okta.delete(okta.group("View Only")));
        mistake(
                "the group View Only is not assigned",
                okta ->
                        okta.delete(
                                okta.app(WEB)
                                        + "/groups/"
                                        + okta.group("View Only").replaceFirst(".*/", "")));
        mistake(
                "the authorization server is switched off",
                okta -> okta.post(okta.server() + "/lifecycle/deactivate", Map.of()));
        mistake(
                "the authorization server has another audience",
                okta ->
                        okta.change(
                                okta.server(),
                                s -> set(s, "audiences", List.of("https://other.example"))));
        mistake("the scope user_groups is gone", okta -> okta.delete(okta.scope("user_groups")));
        mistake(
                "the scope api::view_only asks for consent",
                okta ->
                        okta.change(
                                okta.scope("api::view_only"), s -> set(s, "consent", "REQUIRED")));
        mistake("the claim roles is gone", okta -> okta.delete(okta.claim("roles")));
        mistake(
                "the claim roles is put into the access token",
                okta -> okta.change(okta.claim("roles"), c -> set(c, "claimType", "RESOURCE")));
        claim(
                "the claim roles only comes from userinfo",
                "roles",
                Map.of("alwaysIncludeInToken", false));
        claim(
                "the claim roles is tied to the scope email",
                "roles",
                Map.of("conditions.scopes", List.of("email")));
        claim(
                "the filter of roles has the wrong case",
                "roles",
                Map.of("value", "^(super administrator|administrator|view only)$"));
        claim(
                "the filter of roles starts with another prefix",
                "roles",
                Map.of("group_filter_type", "STARTS_WITH", "value", "Hooli "));
        mistake("the filter of roles matches more than 100 groups", MistakeSteps::tooWide);
        claim("the claim roles is switched off", "roles", Map.of("status", "INACTIVE"));
        claim("the claim upn holds the last name", "upn", Map.of("value", "user.lastName"));
        claim(
                "the claim upn only comes from userinfo",
                "upn",
                Map.of("alwaysIncludeInToken", false));
        mistake("the claim uid is gone", okta -> okta.delete(okta.claim("uid")));
        claim("the claim uid holds the login", "uid", Map.of("value", "user.login"));
        mistake("there is no access policy", okta -> okta.delete(okta.policy(USERS)));
        mistake("the access policy names another app", MistakeSteps::anotherApp);
        mistake(
                "the access policy is switched off",
                okta -> okta.post(okta.policy(USERS) + "/lifecycle/deactivate", Map.of()));
        mistake("a policy for all clients comes first", MistakeSteps::allClientsFirst);
        rule(
                "the rule is for client credentials",
                USERS,
                "conditions.grantTypes.include",
                List.of("client_credentials"));
        rule(
                "the rule lacks the scope user_groups",
                USERS,
                "conditions.scopes.include",
                List.of("openid", "profile", "email", "offline_access"));
        mistake(
                "the rule is switched off",
                okta -> okta.post(okta.rule(USERS) + "/lifecycle/deactivate", Map.of()));
        mistake("the rule is gone", okta -> okta.delete(okta.rule(USERS)));
        mistake("the rule lets one group in", MistakeSteps::oneGroup);
        rule(
                "refresh tokens end after 20 idle minutes",
                USERS,
                "actions.token",
                Map.of(
                        "accessTokenLifetimeMinutes", 15,
                        "refreshTokenLifetimeMinutes", 0,
                        "refreshTokenWindowMinutes", 20));
        app("the API app requires DPoP", API, OAUTH + "dpop_bound_access_tokens", true);
        app(
                "the API app takes a secret",
                API,
                "credentials.oauthClient.token_endpoint_auth_method",
                "client_secret_basic");
        app(
                "the API app reads the keys of elsewhere",
                API,
                OAUTH + "jwks_uri",
                "https://elsewhere.example/jwks.json");
        mistake(
                "the API app is switched off",
                okta -> okta.post(okta.app(API) + "/lifecycle/deactivate", Map.of()));
        mistake("the API app is in no policy", okta -> okta.delete(okta.policy(API)));
        rule(
                "the API rule grants a second level",
                API,
                "conditions.scopes.include",
                List.of("api::view_only", "api::administrator"));
        rule(
                "the API rule is for people",
                API,
                "conditions.grantTypes.include",
                List.of("authorization_code"));
    }

    static {
        MISTAKES.putAll(AdminPageMistakes.ALL);
        app(
                "the web app reads the keys of elsewhere",
                WEB,
                OAUTH + "jwks_uri",
                "https://elsewhere.example/jwks.json");
        mistake("harry is assigned without a role's group", MistakeSteps::assignedAlone);
        mistake(
                "somebody else's rule grants a second level",
                okta ->
                        okta.post(
                                okta.policy(API) + "/rules",
                                OktaBodies.rule("Theirs", "api::view_only", "api::administrator")));
        mistake("the API app is in a second policy", MistakeSteps::secondPolicy);
    }

    static {
        mistake(
                "the native app is gone",
                okta -> {
                    okta.post(okta.app(NATIVE) + "/lifecycle/deactivate", Map.of());
                    okta.delete(okta.app(NATIVE));
                });
        mistake(
                "the native app is switched off",
                okta -> okta.post(okta.app(NATIVE) + "/lifecycle/deactivate", Map.of()));
        app(
                "the native app may not use refresh tokens",
                NATIVE,
                OAUTH + "grant_types",
                List.of("authorization_code"));
        app(
                "the native app's refresh token is not rotated",
                NATIVE,
                OAUTH + "refresh_token.rotation_type",
                "STATIC");
        app(
                "rotation of the native app has no grace period",
                NATIVE,
                OAUTH + "refresh_token.leeway",
                0);
        app("the native app requires DPoP", NATIVE, OAUTH + "dpop_bound_access_tokens", true);
        app(
                "the native app comes back to elsewhere",
                NATIVE,
                OAUTH + "redirect_uris",
                List.of("com.example.elsewhere:/callback"));
        mistake(
                "the group View Only is not assigned to the native app",
                okta ->
                        okta.delete(
                                okta.app(NATIVE)
                                        + "/groups/"
                                        + okta.group("View Only").replaceFirst(".*/", "")));
    }

    static {
        mistake("the claim upn is gone", okta -> okta.delete(okta.claim("upn")));
        claim("the claim upn is put into the access token", "upn", Map.of("claimType", "RESOURCE"));
        claim("the claim upn is switched off", "upn", Map.of("status", "INACTIVE"));
        claim(
                "the claim upn is tied to the scope address",
                "upn",
                Map.of("conditions.scopes", List.of("address")));
        claim(
                "the claim uid only comes from userinfo",
                "uid",
                Map.of("alwaysIncludeInToken", false));
        claim("the claim uid is switched off", "uid", Map.of("status", "INACTIVE"));
        claim(
                "the claim uid is tied to the scope address",
                "uid",
                Map.of("conditions.scopes", List.of("address")));
        mistake(
                "the scope user_groups asks for consent",
                okta -> okta.change(okta.scope("user_groups"), s -> set(s, "consent", "REQUIRED")));
        mistake(
                "the authorization server is gone",
                okta -> {
                    String server = okta.server();
                    okta.post(server + "/lifecycle/deactivate", Map.of());
                    okta.delete(server);
                });
        mistake(
                "the scope api::view_only is gone",
                okta -> okta.delete(okta.scope("api::view_only")));
        mistake(
                "the API app is gone",
                okta -> {
                    okta.post(okta.app(API) + "/lifecycle/deactivate", Map.of());
                    okta.delete(okta.app(API));
                });
        mistake("the API rule is gone", okta -> okta.delete(okta.rule(API)));
    }

    private static void assignedAlone(OktaByHand okta) {
        String harry = World.current().okta("hooli").person("harry").id();
        okta.post(okta.app(WEB) + "/users", Map.of("id", harry, "scope", "USER"));
    }

    private static void secondPolicy(OktaByHand okta) {
        String program = okta.app(API).replaceFirst(".*/", "");
        okta.post(okta.server() + "/policies", OktaBodies.policy("Theirs", 5, program));
    }

    private static void tooWide(OktaByHand okta) {
        for (int i = 0; i < 101; i++) {
            okta.post(
                    "/api/v1/groups",
                    Map.of("profile", Map.of("name", "Team " + i, "description", "A team")));
        }
        okta.change(okta.claim("roles"), claim -> set(claim, "value", ".*"));
    }

    private static void allClientsFirst(OktaByHand okta) {
        okta.post(okta.server() + "/policies", OktaBodies.policy("Everybody", 1, "ALL_CLIENTS"));
    }

    private static void anotherApp(OktaByHand okta) {
        String id =
                OktaByHand.id(okta.post("/api/v1/apps", OktaBodies.program("Another", Map.of())));
        okta.change(okta.policy(USERS), p -> set(p, "conditions.clients.include", List.of(id)));
    }

    private static void oneGroup(OktaByHand okta) {
        String id =
                okta.post(
                                "/api/v1/groups",
                                Map.of(
                                        "profile",
                                        Map.of("name", "Guests", "description", "Guests")))
                        .required("id")
                        .asText();
        okta.change(
                okta.rule(USERS),
                rule -> set(rule, "conditions.people.groups.include", List.of(id)));
    }

    @Given("hooli's Okta has no API Access Management")
    public void noApiAccessManagement() {
        AdminPageMistakes.choose("API_ACCESS_MANAGEMENT", "off", "on");
    }

    @Given("somebody did this at Okta by hand: {}")
    public void made(String mistake) {
        Consumer<OktaByHand> change = MISTAKES.get(mistake);
        assertThat(change).as("known mistakes: " + MISTAKES.keySet()).isNotNull();
        Objects.requireNonNull(change).accept(OktaByHand.of("hooli"));
    }
}
