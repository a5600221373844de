package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.realm.Realm;

import java.util.LinkedHashMap;
import java.util.Map;

/** Applications as the API shows them: without secrets and without the sandbox's own fields. */
record AppViews(Realm realm) {
    Document show(Document app) {
        String self = realm.tenant().origin() + "/api/v1/apps/" + app.id();
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("self", Map.of("href", self));
        links.put("users", Map.of("href", self + "/users"));
        links.put("groups", Map.of("href", self + "/groups"));
        app.findText("accessPolicyId")
                .ifPresent(
                        id ->
                                links.put(
                                        "accessPolicy",
                                        Map.of(
                                                "href",
                                                realm.tenant().origin()
                                                        + "/api/v1/policies/"
                                                        + id)));
        return app.without("sandbox").without("accessPolicyId").with("_links", links);
    }

    /** The reply to a creation, the only one with the secret. */
    Document showWithSecret(Document app, String secret) {
        return secret.isEmpty()
                ? show(app)
                : show(app).with("credentials.oauthClient.client_secret", secret);
    }
}
