package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiRefusal;

import java.util.List;

/** What Okta demands of an application (reference chapter 2) and fills in. */
final class AppRules {
    private static final List<String> TYPES = List.of("web", "native", "browser", "service");
    private static final List<String> METHODS =
            List.of(
                    "client_secret_basic",
                    "client_secret_post",
                    "client_secret_jwt",
                    "private_key_jwt",
                    "none");
    private static final int SHORTEST_SECRET = 14;
    private static final int LONGEST_SECRET = 100;

    private AppRules() {}

    static Document complete(Document given) {
        var _ = Json.required(given, "label");
        var _ = Json.oneOf(given, "signOnMode", List.of("OPENID_CONNECT"));
        String type = Json.oneOf(given, "settings.oauthClient.application_type", TYPES);
        Document app =
                given.withDefault(
                        "credentials.oauthClient.token_endpoint_auth_method",
                        type.equals("native") || type.equals("browser")
                                ? "none"
                                : "client_secret_basic");
        String method =
                Json.oneOf(app, "credentials.oauthClient.token_endpoint_auth_method", METHODS);
        grants(app, type);
        redirects(app, type);
        leeway(app);
        if (method.equals("none")) {
            app = app.with("credentials.oauthClient.pkce_required", true);
        }
        return app.withDefault("credentials.oauthClient.pkce_required", false)
                .withDefault("credentials.oauthClient.autoKeyRotation", true)
                .withDefault("settings.oauthClient.consent_method", "TRUSTED")
                .withDefault("settings.oauthClient.issuer_mode", "ORG_URL")
                .withDefault("settings.oauthClient.dpop_bound_access_tokens", false)
                .withDefault("settings.oauthClient.wildcard_redirect", "DISABLED")
                .withDefault("settings.implicitAssignment", false);
    }

    private static void grants(Document app, String type) {
        List<String> grants = app.texts("settings.oauthClient.grant_types");
        boolean service = type.equals("service");
        if (grants.isEmpty()) {
            throw ApiRefusal.invalid("grant_types", "The field cannot be left blank");
        }
        if (service && !grants.contains("client_credentials")) {
            throw ApiRefusal.invalid(
                    "grant_types", "'client_credentials' is required for a service application");
        }
        if (!service && !grants.contains("authorization_code") && !grants.contains("implicit")) {
            throw ApiRefusal.invalid(
                    "grant_types", "'authorization_code' is required for this application type");
        }
        if (grants.contains("client_credentials") && !service && !type.equals("web")) {
            throw ApiRefusal.invalid(
                    "grant_types",
                    "'client_credentials' is only allowed for web and service applications");
        }
    }

    private static void redirects(Document app, String type) {
        List<String> uris = app.texts("settings.oauthClient.redirect_uris");
        if (uris.isEmpty() && !type.equals("service")) {
            throw ApiRefusal.invalid(
                    "redirect_uris", "'redirect_uris' must have at least one value");
        }
        uris.stream()
                .filter(uri -> !uri.matches("[A-Za-z][A-Za-z0-9+.-]*:.+") || uri.contains("#"))
                .findFirst()
                .ifPresent(
                        uri -> {
                            throw ApiRefusal.invalid(
                                    "redirect_uris", "'" + uri + "' is not a valid redirect URI");
                        });
    }

    private static void leeway(Document app) {
        long leeway = app.number("settings.oauthClient.refresh_token.leeway", 0);
        if (leeway < 0 || leeway > 60) {
            throw ApiRefusal.invalid("leeway", "'leeway' must be between 0 and 60");
        }
    }

    static void secret(String secret) {
        if (secret.length() < SHORTEST_SECRET
                || secret.length() > LONGEST_SECRET
                || !secret.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            throw ApiRefusal.invalid(
                    "client_secret", "The secret must be 14 to 100 printable ASCII characters");
        }
    }
}
