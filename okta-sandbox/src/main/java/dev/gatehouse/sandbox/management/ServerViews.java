package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.realm.Realm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Authorization servers as the API shows them, with issuer and key times. */
record ServerViews(Realm realm) {
    Document show(Document server) {
        Document active =
                realm.keys().documents(server.id()).stream()
                        .filter(key -> key.text("status").equals("ACTIVE"))
                        .findFirst()
                        .orElse(Document.EMPTY);
        Document shown =
                server.with("issuer", issuer(server))
                        .withDefault("default", false)
                        .with("credentials.signing.kid", active.id())
                        .with("credentials.signing.lastRotated", active.text("activated"))
                        .with("_links", links(server));
        return server.text("credentials.signing.rotationMode").equals("MANUAL")
                ? shown
                : shown.with(
                        "credentials.signing.nextRotation",
                        realm.keys().nextRotation(server.id()).toString());
    }

    private String issuer(Document server) {
        String origin = realm.tenant().origin();
        return realm.tenant().origin(server.text("issuerMode"), origin) + "/oauth2/" + server.id();
    }

    private Map<String, Object> links(Document server) {
        String self = realm.tenant().origin() + "/api/v1/authorizationServers/" + server.id();
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("self", Links.to(self, "GET", "DELETE", "PUT"));
        links.put("rotateKey", Links.to(self + "/credentials/lifecycle/keyRotate", "POST"));
        links.put("keys", Links.to(self + "/credentials/keys", "GET"));
        links.put(
                "metadata",
                List.of(
                        metadata(server, "oauth-authorization-server"),
                        metadata(server, "openid-configuration")));
        for (String below : List.of("scopes", "claims", "policies")) {
            links.put(below, Links.to(self + "/" + below, "GET", "POST"));
        }
        String step = server.text("status").equals("ACTIVE") ? "deactivate" : "activate";
        links.put(step, Links.to(self + "/lifecycle/" + step, "POST"));
        return links;
    }

    private Map<String, Object> metadata(Document server, String name) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("name", name);
        link.putAll(Links.to(issuer(server) + "/.well-known/" + name, "GET"));
        return link;
    }
}
