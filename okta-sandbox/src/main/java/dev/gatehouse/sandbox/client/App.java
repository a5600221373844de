package dev.gatehouse.sandbox.client;

import dev.gatehouse.sandbox.document.Document;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An OpenID Connect application, read from the document that {@code /api/v1/apps} shows. */
public record App(Document document) {
    private static final Pattern WEB = Pattern.compile("^(https?://[^/?#]+)");

    public String id() {
        return document.id();
    }

    public String clientId() {
        return document.findText("credentials.oauthClient.client_id").orElse(id());
    }

    public String label() {
        return document.text("label");
    }

    public boolean active() {
        return document.text("status").equals("ACTIVE");
    }

    /** One of {@code web}, {@code native}, {@code browser}, {@code service}. */
    public String type() {
        return oauth().text("application_type");
    }

    public Document oauth() {
        return document.at("settings.oauthClient");
    }

    public String authMethod() {
        return document.findText("credentials.oauthClient.token_endpoint_auth_method")
                .orElse("client_secret_basic");
    }

    public boolean confidential() {
        return !authMethod().equals("none");
    }

    public boolean pkceRequired() {
        return document.flag("credentials.oauthClient.pkce_required")
                || authMethod().equals("none");
    }

    /** The origins of the redirect URIs, from which the application's scripts may call. */
    public Set<String> origins() {
        return oauth().texts("redirect_uris").stream()
                .flatMap(uri -> WEB.matcher(uri).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
    }

    public List<String> grantTypes() {
        return oauth().texts("grant_types");
    }

    public boolean allows(String grantType) {
        return grantTypes().contains(grantType);
    }

    public boolean rotates() {
        return oauth().text("refresh_token.rotation_type")
                .toUpperCase(Locale.ROOT)
                .equals("ROTATE");
    }

    /** Which host the org server's ID tokens for the application name as issuer. */
    public String issuerMode() {
        return oauth().findText("issuer_mode").orElse("ORG_URL");
    }

    /** Where an administrator sees the application's settings. */
    public String consoleAddress(String origin) {
        return origin + "/admin/app/oidc_client/instance/" + id() + "#tab-general";
    }

    public long leewaySeconds() {
        return oauth().number("refresh_token.leeway", 30);
    }

    public boolean dpopRequired() {
        return oauth().flag("dpop_bound_access_tokens");
    }

    public boolean consentRequired() {
        return oauth().text("consent_method").equals("REQUIRED");
    }

    /** Whether the application is one of those that may not use a custom server. */
    public boolean orgServerOnly() {
        return document.flag("sandbox.orgServerOnly");
    }

    /** Federation Broker Mode: everybody is assigned. */
    public boolean broker() {
        return document.flag("settings.implicitAssignment");
    }
}
