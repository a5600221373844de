package dev.gatehouse.okta.setup;

import dev.gatehouse.okta.management.OktaObject;

import java.util.ArrayList;
import java.util.List;

/** The settings of the native app (RFC 8252): a public client with PKCE. */
final class NativeApp {
    private static final String OAUTH = "settings.oauthClient.";

    private NativeApp() {}

    static OktaObject blank(String label) {
        return AppWishes.blank(label, "native", "none")
                .with("credentials.oauthClient.pkce_required", true)
                .with(OAUTH + "consent_method", "TRUSTED")
                .with(OAUTH + "response_types", List.of("code"));
    }

    static List<Aspect> aspects(List<String> redirects) {
        List<Aspect> aspects = new ArrayList<>();
        aspects.add(AppWishes.active(AppWishes.NATIVE));
        aspects.add(
                AppWishes.grants(
                        AppWishes.NATIVE,
                        "grant_missing",
                        List.of("authorization_code"),
                        "Authorization Code"));
        aspects.add(WebApp.refreshGrant(AppWishes.NATIVE));
        if (!redirects.isEmpty()) {
            aspects.add(redirect(redirects));
        }
        aspects.add(WebApp.rotation(AppWishes.NATIVE));
        aspects.add(WebApp.leeway(AppWishes.NATIVE));
        aspects.add(AppWishes.dpop(AppWishes.NATIVE, false));
        return aspects;
    }

    private static Aspect redirect(List<String> redirects) {
        return Aspects.contains(
                "Sign-in redirect URIs",
                OAUTH + "redirect_uris",
                redirects,
                Tell.error(
                        "native_redirect_uri_not_registered",
                        "native_client_id",
                        "Okta does not know the mobile app's redirect URI",
                        String.join(", ", redirects),
                        "Applications > Applications > your native app > General > Sign-in"
                                + " redirect URIs: add it."));
    }
}
