package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.tenant.OktaId;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** People as the API shows them: never with a password. */
record UserViews(Realm realm) {
    private static final List<String> TIMES =
            List.of("activated", "statusChanged", "lastLogin", "passwordChanged");

    Document show(Document user) {
        Document shown = user.without("tokensRevokedUntil");
        if (user.find("credentials.password").isPresent()) {
            shown = shown.with("credentials.password", Map.of());
        }
        for (String time : TIMES) {
            shown = shown.find(time).isPresent() ? shown : shown.withNull(time);
        }
        String self = realm.tenant().origin() + "/api/v1/users/" + user.id();
        return shown.withDefault("credentials.provider.type", "OKTA")
                .withDefault("credentials.provider.name", "OKTA")
                .with("type.id", OktaId.stable("oty", realm.name()))
                .with("_links", links(self, user.text("status")));
    }

    /** What can be done to the person now. */
    private static Map<String, Object> links(String self, String status) {
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("self", Map.of("href", self));
        List<String> steps =
                switch (status) {
                    case "ACTIVE" -> List.of("suspend", "deactivate", "expire_password");
                    case "SUSPENDED" -> List.of("unsuspend", "deactivate");
                    case "LOCKED_OUT" -> List.of("unlock", "deactivate");
                    default -> List.of("activate");
                };
        for (String step : steps) {
            String name = step.equals("expire_password") ? "expirePassword" : step;
            links.put(name, Map.of("href", self + "/lifecycle/" + step, "method", "POST"));
        }
        return links;
    }
}
