package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.realm.Realm;

import java.util.LinkedHashMap;
import java.util.Map;

/** Authorization servers as the API shows them, with issuer and key times. */
record ServerViews(Realm realm) {
    Document show(Document server) {
        String self = realm.tenant().origin() + "/api/v1/authorizationServers/" + server.id();
        Map<String, Object> links = new LinkedHashMap<>();
        for (String below : java.util.List.of("scopes", "claims", "policies")) {
            links.put(below, Map.of("href", self + "/" + below));
        }
        links.put("self", Map.of("href", self));
        Document active =
                realm.keys().documents(server.id()).stream()
                        .filter(key -> key.text("status").equals("ACTIVE"))
                        .findFirst()
                        .orElse(Document.EMPTY);
        return server.with("issuer", realm.tenant().origin() + "/oauth2/" + server.id())
                .with("credentials.signing.kid", active.id())
                .with("credentials.signing.lastRotated", active.text("activated"))
                .with(
                        "credentials.signing.nextRotation",
                        realm.keys().nextRotation(server.id()).toString())
                .with("_links", links);
    }
}
