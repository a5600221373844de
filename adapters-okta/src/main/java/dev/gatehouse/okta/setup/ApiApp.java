package dev.gatehouse.okta.setup;

import dev.gatehouse.okta.management.OktaObject;

import java.util.List;

/** The settings of a program that calls the API with client credentials. */
final class ApiApp {
    private static final String PREFIX = "api_app";

    private ApiApp() {}

    static OktaObject blank(String label) {
        return AppWishes.blank(label, "service", "client_secret_basic")
                .with("settings.oauthClient.response_types", List.of("token"))
                .with("settings.oauthClient.redirect_uris", List.of());
    }

    static List<Aspect> aspects(boolean dpop) {
        return List.of(
                AppWishes.active(PREFIX),
                AppWishes.grants(
                        PREFIX,
                        "grant_missing",
                        List.of("client_credentials"),
                        "Client Credentials"),
                AppWishes.dpop(PREFIX, dpop));
    }
}
