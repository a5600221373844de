package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;

import java.util.List;
import java.util.Locale;

/** What Okta demands of an application (reference chapter 2) and fills in. */
final class AppRules {
    private static final String CREDENTIALS = "credentials.oauthClient.";
    private static final String OAUTH = "settings.oauthClient.";
    private static final List<String> TYPES = List.of("web", "native", "browser", "service");
    private static final List<String> METHODS =
            List.of(
                    "client_secret_basic",
                    "client_secret_post",
                    "client_secret_jwt",
                    "private_key_jwt",
                    "none");
    private static final int SHORTEST_SECRET = 14;
    private static final int SHORTEST_KEY = 32;
    private static final int LONGEST_SECRET = 100;

    private AppRules() {}

    static Document complete(Document given) {
        examineTypes(given);
        examineKind(given);
        String type = Json.oneOf(given, OAUTH + "application_type", TYPES);
        boolean open = type.equals("native") || type.equals("browser");
        Document app =
                given.withDefault(
                        CREDENTIALS + "token_endpoint_auth_method",
                        open ? "none" : "client_secret_basic");
        String method = Json.oneOf(app, CREDENTIALS + "token_endpoint_auth_method", METHODS);
        if (type.equals("service") && method.equals("none")) {
            throw ApiRefusal.invalid(
                    "token_endpoint_auth_method", "A service application must authenticate");
        }
        AppType.valueOf(type.toUpperCase(Locale.ROOT)).examine(app.texts(OAUTH + "grant_types"));
        AppAddresses.examine(app, type);
        app = chosen(AppRefresh.complete(AppResponses.complete(app), type));
        return method.equals("none") ? app.with(CREDENTIALS + "pkce_required", true) : app;
    }

    private static void examineTypes(Document given) {
        var _ =
                Fields.of(given)
                        .texts("name", "label", "signOnMode", OAUTH + "application_type")
                        .texts(CREDENTIALS + "client_id", CREDENTIALS + "client_secret")
                        .texts(CREDENTIALS + "token_endpoint_auth_method", OAUTH + "jwks_uri")
                        .flags(CREDENTIALS + "pkce_required", CREDENTIALS + "autoKeyRotation")
                        .flags(OAUTH + "dpop_bound_access_tokens", "settings.implicitAssignment")
                        .lists(OAUTH + "redirect_uris", OAUTH + "post_logout_redirect_uris")
                        .lists(OAUTH + "grant_types", OAUTH + "response_types")
                        .objects("credentials", "credentials.oauthClient", "settings", "profile")
                        .objects("settings.oauthClient", OAUTH + "refresh_token", OAUTH + "jwks")
                        .objects(OAUTH + "network")
                        .texts(OAUTH + "network.connection", OAUTH + "refresh_token.rotation_type")
                        .lists(OAUTH + "network.include", OAUTH + "network.exclude")
                        .numbers(OAUTH + "refresh_token.leeway");
    }

    /** Other kinds of application exist at Okta, but not here. */
    private static void examineKind(Document given) {
        var _ = Json.required(given, "label");
        String mode = Json.required(given, "signOnMode");
        if (!mode.equals("OPENID_CONNECT")) {
            throw new ApiRefusal(ApiFault.E0000060);
        }
        var _ = Json.oneOf(given, "name", List.of("oidc_client"));
    }

    /** Settings that are one of a few words, the first of which is the default. */
    private static Document chosen(Document app) {
        Document complete = app;
        for (String path :
                List.of(
                        "consent_method TRUSTED REQUIRED",
                        "wildcard_redirect DISABLED SUBDOMAIN",
                        "idp_initiated_login.mode DISABLED SPEC OKTA",
                        "network.connection ANYWHERE ZONE")) {
            List<String> words = List.of(path.split(" ", -1));
            String setting = OAUTH + words.getFirst();
            String value = Json.oneOfOrFirst(app, setting, words.subList(1, words.size()));
            complete = complete.with(setting, value);
        }
        return complete.withDefault(CREDENTIALS + "pkce_required", false)
                .withDefault(CREDENTIALS + "autoKeyRotation", true)
                .withDefault(OAUTH + "dpop_bound_access_tokens", false)
                .withDefault(OAUTH + "idp_initiated_login.default_scope", List.of())
                .withDefault("settings.implicitAssignment", false);
    }

    /** Okta's own words for each way in which a secret is wrong (S2). */
    static void secret(String method, String secret) {
        int shortest = method.equals("client_secret_jwt") ? SHORTEST_KEY : SHORTEST_SECRET;
        if (method.equals("private_key_jwt")) {
            throw ApiRefusal.refused(
                    "client_secret",
                    "'client_secret' can't be used when 'token_endpoint_auth_method' is"
                            + " 'private_key_jwt'.");
        }
        if (!secret.chars().allMatch(c -> c >= 0x20 && c <= 0x7e)) {
            throw ApiRefusal.invalid(
                    "client_secret",
                    "'client_secret' must only contain printable ASCII: [x20-x7E]+");
        }
        if (secret.length() > LONGEST_SECRET) {
            throw ApiRefusal.invalid(
                    "client_secret", "'client_secret' can't be more than '100' characters long.");
        }
        if (secret.length() < shortest) {
            throw ApiRefusal.invalid(
                    "client_secret",
                    shortest == SHORTEST_SECRET
                            ? "'client_secret' must be at least '14' characters long."
                            : "'client_secret' must be at least '32' characters long when"
                                    + " 'token_endpoint_auth_method' is 'client_secret_jwt'.");
        }
    }
}
