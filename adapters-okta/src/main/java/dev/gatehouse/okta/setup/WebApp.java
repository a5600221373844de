package dev.gatehouse.okta.setup;

import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.finding.Ways;
import dev.gatehouse.okta.management.OktaObject;

import java.util.ArrayList;
import java.util.List;

/** The settings of the web app, as both published set-up documents ask for them. */
final class WebApp {
    private static final String OAUTH = "settings.oauthClient.";

    private WebApp() {}

    static OktaObject blank(String label) {
        return AppWishes.blank(label, "web", "client_secret_basic")
                .with(OAUTH + "response_types", List.of("code"));
    }

    static List<Aspect> aspects(WantedSetUp wanted) {
        List<Aspect> aspects = new ArrayList<>(settings(wanted));
        aspects.addAll(WebAppProof.aspects(wanted.clientKeys()));
        return aspects;
    }

    private static List<Aspect> settings(WantedSetUp wanted) {
        return List.of(
                AppWishes.active(AppWishes.WEB),
                AppWishes.grants(
                        AppWishes.WEB,
                        "grant_missing",
                        List.of("authorization_code"),
                        "Authorization Code"),
                refreshGrant(AppWishes.WEB),
                redirect(wanted.redirectUri().toString()),
                signOut(wanted.address()),
                pkce(),
                rotation(AppWishes.WEB),
                leeway(AppWishes.WEB),
                consent(),
                Dashboard.tile(wanted.initiateUri().toString()),
                AppWishes.dpop(AppWishes.WEB, false));
    }

    static Aspect refreshGrant(String prefix) {
        return Aspects.contains(
                "Grant types",
                OAUTH + "grant_types",
                List.of("refresh_token"),
                Tell.warning(
                        prefix + "_refresh_grant_missing",
                        AppWishes.field(prefix),
                        "The app gets no refresh tokens, so people are signed out when the access"
                                + " token ends",
                        "The grant Refresh Token",
                        Ways.GENERAL + " > Grant type: tick Refresh Token."));
    }

    private static Aspect redirect(String uri) {
        return Aspects.contains(
                "Sign-in redirect URIs",
                OAUTH + "redirect_uris",
                List.of(uri),
                Tell.error(
                        "redirect_uri_not_registered",
                        "client_id",
                        "Okta does not know this organization's redirect URI",
                        uri + ", to the letter",
                        Ways.GENERAL + " > Sign-in redirect URIs: add it."));
    }

    private static Aspect signOut(String uri) {
        return Aspects.contains(
                "Sign-out redirect URIs",
                OAUTH + "post_logout_redirect_uris",
                List.of(uri),
                Tell.warning(
                        "sign_out_uri_not_registered",
                        "client_id",
                        "Okta does not know where people come back to after signing out",
                        uri,
                        Ways.GENERAL + " > Sign-out redirect URIs: add it."));
    }

    private static Aspect pkce() {
        return Aspects.flag(
                "Require PKCE",
                "credentials.oauthClient.pkce_required",
                true,
                Tell.warning(
                        "pkce_not_required",
                        "client_id",
                        "The app also accepts sign-ins without PKCE",
                        "Require PKCE as additional verification",
                        Ways.GENERAL + " > Client Credentials > Proof Key: Require PKCE."));
    }

    static Aspect rotation(String prefix) {
        return Aspects.equal(
                "Refresh token behavior",
                OAUTH + "refresh_token.rotation_type",
                "ROTATE",
                Tell.warning(
                        prefix + "_refresh_not_rotated",
                        AppWishes.field(prefix),
                        "A refresh token stays the same after each use",
                        "Rotate token after every use",
                        Ways.GENERAL + " > Refresh Token: Rotate token after every use."));
    }

    /** Without a grace period a lost answer loses the session. */
    static Aspect leeway(String prefix) {
        return new Aspect(
                "Grace period for token rotation",
                app -> app.number(OAUTH + "refresh_token.leeway", 30) + " s",
                "30 s",
                app -> app.number(OAUTH + "refresh_token.leeway", 30) >= 10,
                (app, made) -> app.with(OAUTH + "refresh_token.leeway", 30),
                Tell.warning(
                        prefix + "_rotation_leeway",
                        AppWishes.field(prefix),
                        "A refresh whose answer is lost cannot be repeated",
                        "A grace period of 30 seconds",
                        Ways.GENERAL + " > Refresh Token > Grace period: 30 seconds."));
    }

    private static Aspect consent() {
        return Aspects.when(
                "User consent",
                OAUTH + "consent_method",
                "TRUSTED",
                app -> !app.text(OAUTH + "consent_method").equals("REQUIRED"),
                Tell.warning(
                        "consent_required",
                        "client_id",
                        "Okta asks each person for consent at the first sign-in",
                        "No consent for an app of the own organization",
                        Ways.GENERAL + " > User Consent: clear Require consent."));
    }
}
