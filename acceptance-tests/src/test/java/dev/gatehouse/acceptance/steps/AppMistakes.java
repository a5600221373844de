package dev.gatehouse.acceptance.steps;

import dev.gatehouse.acceptance.steps.Mistakes.Place;

import java.util.List;
import java.util.Map;

/** Mistakes in the apps that hooli's Okta has for us. */
final class AppMistakes {
    static final String API = "Gatehouse hooli API (View Only)";
    private static final String OAUTH = "settings.oauthClient.";
    private static final String AUTHENTICATION =
            "credentials.oauthClient.token_endpoint_auth_method";
    private static final String ELSEWHERE = "https://elsewhere.example/jwks.json";
    private static final Place WEB = Place.app("Gatehouse hooli web app");
    private static final Place NATIVE = Place.app("Gatehouse hooli native app");
    private static final Place PROGRAM = Place.app(API);

    private AppMistakes() {}

    static void addTo(Mistakes mistakes) {
        webApp(mistakes);
        assignments(mistakes);
        nativeApp(mistakes);
        program(mistakes);
    }

    private static void webApp(Mistakes mistakes) {
        mistakes.switchedOff("the web app is switched off", WEB)
                .switchedOffAndGone("the web app is gone", WEB)
                .set(
                        "the web app may not use refresh tokens",
                        WEB,
                        OAUTH + "grant_types",
                        List.of("authorization_code"))
                .set(
                        "the redirect URI has a slash too many",
                        WEB,
                        OAUTH + "redirect_uris",
                        List.of("https://gate.example/o/hooli/login/okta/redirect/"))
                .set(
                        "the sign-out redirect URI is another",
                        WEB,
                        OAUTH + "post_logout_redirect_uris",
                        List.of("https://gate.example/"))
                .set("PKCE is not required", WEB, "credentials.oauthClient.pkce_required", false)
                .set(
                        "the refresh token is not rotated",
                        WEB,
                        OAUTH + "refresh_token.rotation_type",
                        "STATIC")
                .set("rotation has no grace period", WEB, OAUTH + "refresh_token.leeway", 0)
                .set("the web app requires DPoP", WEB, OAUTH + "dpop_bound_access_tokens", true)
                .set("the web app asks for consent", WEB, OAUTH + "consent_method", "REQUIRED")
                .set(
                        "the web app has no tile on the dashboard",
                        WEB,
                        OAUTH + "idp_initiated_login.mode",
                        "DISABLED")
                .set("Federation Broker Mode is on", WEB, "settings.implicitAssignment", true)
                .set(
                        "the web app sends its secret in the body",
                        WEB,
                        AUTHENTICATION,
                        "client_secret_post")
                .set("the web app reads the keys of elsewhere", WEB, OAUTH + "jwks_uri", ELSEWHERE);
    }

    private static void assignments(Mistakes mistakes) {
        mistakes.gone("the group View Only is not assigned", okta -> viewOnlyOf(okta, WEB))
                .gone(
                        "the group View Only is not assigned to the native app",
                        okta -> viewOnlyOf(okta, NATIVE))
                .made("harry is assigned without a role's group", AppMistakes::assignedAlone);
    }

    private static void nativeApp(Mistakes mistakes) {
        mistakes.switchedOff("the native app is switched off", NATIVE)
                .switchedOffAndGone("the native app is gone", NATIVE)
                .set(
                        "the native app may not use refresh tokens",
                        NATIVE,
                        OAUTH + "grant_types",
                        List.of("authorization_code"))
                .set(
                        "the native app's refresh token is not rotated",
                        NATIVE,
                        OAUTH + "refresh_token.rotation_type",
                        "STATIC")
                .set(
                        "rotation of the native app has no grace period",
                        NATIVE,
                        OAUTH + "refresh_token.leeway",
                        0)
                .set(
                        "the native app requires DPoP",
                        NATIVE,
                        OAUTH + "dpop_bound_access_tokens",
                        true)
                .set(
                        "the native app comes back to elsewhere",
                        NATIVE,
                        OAUTH + "redirect_uris",
                        List.of("com.example.elsewhere:/callback"));
    }

    private static void program(Mistakes mistakes) {
        mistakes.switchedOff("the API app is switched off", PROGRAM)
                .switchedOffAndGone("the API app is gone", PROGRAM)
                .set("the API app requires DPoP", PROGRAM, OAUTH + "dpop_bound_access_tokens", true)
                .set("the API app takes a secret", PROGRAM, AUTHENTICATION, "client_secret_basic")
                .set(
                        "the API app reads the keys of elsewhere",
                        PROGRAM,
                        OAUTH + "jwks_uri",
                        ELSEWHERE);
    }

    private static String viewOnlyOf(OktaByHand okta, Place app) {
        return app.apply(okta) + "/groups/" + idOf(okta.group("View Only"));
    }

    private static String idOf(String place) {
        return place.replaceFirst(".*/", "");
    }

    private static void assignedAlone(OktaByHand okta) {
        String harry = World.current().okta("hooli").person("harry").id();
        okta.post(WEB.apply(okta) + "/users", Map.of("id", harry, "scope", "USER"));
    }
}
