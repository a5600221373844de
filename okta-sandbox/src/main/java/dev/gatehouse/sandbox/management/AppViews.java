package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.client.Apps;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.realm.Realm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Applications as the API shows them: without secrets and without the sandbox's own fields. */
record AppViews(Realm realm) {
    Document show(Document app) {
        Document shown =
                app.without("sandbox")
                        .without("accessPolicyId")
                        .with("accessibility.selfService", app.flag("accessibility.selfService"))
                        .withDefault("visibility.autoLaunch", false)
                        .withDefault("visibility.autoSubmitToolbar", false)
                        .withDefault("visibility.hide", Map.of("iOS", true, "web", true))
                        .withDefault("visibility.appLinks", Map.of("oidc_client_link", true))
                        .withDefault("features", List.of())
                        .withDefault("profile", Map.of())
                        .withDefault("credentials.userNameTemplate.template", "${source.login}")
                        .withDefault("credentials.userNameTemplate.type", "BUILT_IN")
                        .with(
                                "credentials.signing.kid",
                                realm.keys()
                                        .published(AuthorizationServer.ORG)
                                        .getFirst()
                                        .getKeyID())
                        .with("universalLogout", universalLogout(app))
                        .withDefault("settings.app", Map.of())
                        .withDefault("settings.manualProvisioning", false)
                        .withDefault("settings.emOptInStatus", "NONE");
        for (String empty : List.of("accessibility.errorRedirectUrl", "settings.notes.admin")) {
            shown = shown.find(empty).isPresent() ? shown : shown.withNull(empty);
        }
        return shown.with("_links", links(app));
    }

    /** Read only, as at Okta: whether the application takes part, and that it could. */
    private static Map<String, Object> universalLogout(Document app) {
        boolean on = app.find("sandbox.universalLogout.url").isPresent();
        return Map.of(
                "status", on ? "ENABLED" : "DISABLED",
                "supportType", "FULL",
                "identityStack", "NOT_SHARED",
                "protocol", "GLOBAL_TOKEN_REVOCATION");
    }

    private Map<String, Object> links(Document app) {
        String api = realm.tenant().origin() + "/api/v1/";
        String self = api + "apps/" + app.id();
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("self", Links.to(self));
        links.put("policies", Links.to(self + "/policies", "PUT"));
        links.put("users", Links.to(self + "/users"));
        links.put("groups", Links.to(self + "/groups"));
        Map<String, Object> secrets = new LinkedHashMap<>(Map.of("name", "secrets"));
        secrets.putAll(Links.to(self + "/credentials/secrets"));
        links.put("clientCredentials", List.of(secrets));
        String policy =
                app.findText("accessPolicyId")
                        .orElse(
                                Apps.signOnPolicyId(
                                        realm.tenant(), Apps.SIGN_ON_POLICIES.getFirst()));
        links.put("accessPolicy", Links.to(api + "policies/" + policy));
        String step = app.text("status").equals("ACTIVE") ? "deactivate" : "activate";
        links.put(step, Links.to(self + "/lifecycle/" + step));
        return links;
    }

    /** The reply to a creation, the only one with the secret. */
    Document showWithSecret(Document app, String secret) {
        return secret.isEmpty()
                ? show(app)
                : show(app).with("credentials.oauthClient.client_secret", secret);
    }
}
