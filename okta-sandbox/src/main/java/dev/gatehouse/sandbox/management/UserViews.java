package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.realm.Realm;

import java.util.Map;

/** People as the API shows them: never with a password. */
record UserViews(Realm realm) {
    Document show(Document user) {
        Document shown = user.without("tokensRevokedUntil");
        if (user.find("credentials.password").isPresent()) {
            shown = shown.with("credentials.password", Map.of());
        }
        String self = realm.tenant().origin() + "/api/v1/users/" + user.id();
        return shown.withDefault("credentials.provider.type", "OKTA")
                .withDefault("credentials.provider.name", "OKTA")
                .with("_links", Map.of("self", Map.of("href", self)));
    }
}
