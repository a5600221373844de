package dev.gatehouse.acceptance.steps;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an administrator of Okta sends to make things there by hand. */
final class OktaBodies {
    private OktaBodies() {}

    static Map<String, Object> policy(String name, int priority, String... clients) {
        return Map.of(
                "type",
                "OAUTH_AUTHORIZATION_POLICY",
                "status",
                "ACTIVE",
                "name",
                name,
                "description",
                name,
                "priority",
                priority,
                "conditions",
                Map.of("clients", Map.of("include", List.of(clients))));
    }

    /** A rule for programs. */
    static Map<String, Object> rule(String name, String... scopes) {
        return Map.of(
                "type",
                "RESOURCE_ACCESS",
                "status",
                "ACTIVE",
                "name",
                name,
                "priority",
                1,
                "conditions",
                Map.of(
                        "people",
                        Map.of("groups", Map.of("include", List.of("EVERYONE"))),
                        "grantTypes",
                        Map.of("include", List.of("client_credentials")),
                        "scopes",
                        Map.of("include", List.of(scopes))),
                "actions",
                Map.of("token", Map.of("accessTokenLifetimeMinutes", 60)));
    }

    static Map<String, Object> scope(String name) {
        return Map.of("name", name, "consent", "IMPLICIT", "metadataPublish", "NO_CLIENTS");
    }

    /** An API services app with a secret. */
    static Map<String, Object> program(String label, Map<String, Object> settings) {
        return program(label, "client_secret_basic", settings);
    }

    static Map<String, Object> program(
            String label, String authentication, Map<String, Object> settings) {
        Map<String, Object> oauth = new TreeMap<>(settings);
        oauth.put("application_type", "service");
        oauth.put("grant_types", List.of("client_credentials"));
        oauth.put("response_types", List.of("token"));
        return Map.of(
                "name",
                "oidc_client",
                "label",
                label,
                "signOnMode",
                "OPENID_CONNECT",
                "credentials",
                Map.of("oauthClient", Map.of("token_endpoint_auth_method", authentication)),
                "settings",
                Map.of("oauthClient", oauth));
    }
}
