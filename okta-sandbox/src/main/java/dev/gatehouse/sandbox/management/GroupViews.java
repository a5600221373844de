package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.realm.Realm;

import java.util.Map;

/** Groups as the API shows them. */
record GroupViews(Realm realm) {
    Document show(Document group) {
        String self = realm.tenant().origin() + "/api/v1/groups/" + group.id();
        return group.without("source")
                .withDefault("lastMembershipUpdated", group.text("lastUpdated"))
                .with(
                        "_links",
                        Map.of(
                                "self", Map.of("href", self),
                                "users", Map.of("href", self + "/users"),
                                "apps", Map.of("href", self + "/apps")));
    }
}
