package dev.gatehouse.sandbox.seed;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.tenant.OktaId;

import java.util.List;

/** The applications of a seed with their secrets, assignments and grants. */
record PlantedApps(Planting planting) {
    void plant() {
        planting.seed().items("apps").forEach(this::app);
    }

    private void app(Document app) {
        String id = planting.clientId(app.text("label"));
        boolean open = app.text("authMethod").equals("none");
        Document document =
                planting.times(Document.EMPTY.with("id", id))
                        .with("name", "oidc_client")
                        .with("label", app.text("label"))
                        .with("status", app.findText("status").orElse("ACTIVE"))
                        .with("signOnMode", "OPENID_CONNECT")
                        .with("credentials.oauthClient.client_id", id)
                        .with("credentials.oauthClient.autoKeyRotation", true)
                        .with(
                                "credentials.oauthClient.token_endpoint_auth_method",
                                app.findText("authMethod").orElse("client_secret_basic"))
                        .with(
                                "credentials.oauthClient.pkce_required",
                                open || app.flag("pkceRequired"))
                        .with("settings.implicitAssignment", app.flag("broker"))
                        .with("settings.oauthClient", oauth(app).fields());
        if (app.find("universalLogout").isPresent()) {
            document = document.with("sandbox.universalLogout", app.at("universalLogout").fields());
        }
        for (var field : app.at("more").fields().entrySet()) {
            document = document.with(field.getKey(), field.getValue());
        }
        planting.load("apps", document);
        app.texts("secrets").forEach(secret -> secret(id, secret));
        app.texts("groups")
                .forEach(
                        group ->
                                planting.load(
                                        "apps/" + id + "/groups", ref(planting.groupId(group))));
        app.texts("users")
                .forEach(
                        user ->
                                planting.load(
                                        "apps/" + id + "/users",
                                        ref(planting.userId(user)).with("scope", "USER")));
        app.texts("oktaScopes").forEach(scope -> grant(id, scope));
        app.texts("roles").forEach(role -> role(id, role));
    }

    private static Document ref(String id) {
        return Document.EMPTY.with("id", id);
    }

    private static Document oauth(Document app) {
        String type = app.text("type");
        boolean service = type.equals("service");
        Document oauth =
                Document.EMPTY
                        .with("application_type", type)
                        .with("consent_method", app.findText("consent").orElse("TRUSTED"))
                        .with("issuer_mode", app.findText("issuerMode").orElse("ORG_URL"))
                        .with("redirect_uris", app.texts("redirectUris"))
                        .with("post_logout_redirect_uris", app.texts("postLogoutRedirectUris"))
                        .with(
                                "response_types",
                                Planting.orElse(
                                        app, "responses", List.of(service ? "token" : "code")))
                        .with("grant_types", app.texts("grants"))
                        .with("dpop_bound_access_tokens", app.flag("dpop"))
                        .with("wildcard_redirect", "DISABLED");
        for (String more : List.of("jwks_uri", "participate_slo", "jwks")) {
            oauth = app.find(more).isPresent() ? oauth.with(more, app.find(more).get()) : oauth;
        }
        return app.texts("grants").contains("refresh_token")
                ? oauth.with(
                                "refresh_token.rotation_type",
                                app.findText("refresh.rotation").orElse("STATIC"))
                        .with("refresh_token.leeway", app.number("refresh.leeway", 0))
                : oauth;
    }

    private void secret(String appId, String secret) {
        planting.load(
                "apps/" + appId + "/secrets",
                planting.times(
                        Document.EMPTY
                                .with("id", OktaId.stable("ocs", appId + secret))
                                .with("status", "ACTIVE")
                                .with("client_secret", secret)));
    }

    private void role(String clientId, String role) {
        planting.load(
                "clients/" + clientId + "/roles",
                planting.times(
                        Document.EMPTY
                                .with("id", OktaId.stable("irb", clientId + role))
                                .with("type", role)
                                .with("label", role)
                                .with("status", "ACTIVE")
                                .with("assignmentType", "CLIENT")));
    }

    private void grant(String appId, String scope) {
        planting.load(
                "apps/" + appId + "/grants",
                planting.times(
                        Document.EMPTY
                                .with("id", OktaId.stable("oag", appId + scope))
                                .with("status", "ACTIVE")
                                .with("scopeId", scope)
                                .with("clientId", appId)));
    }
}
