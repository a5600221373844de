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
        return rule(name, "client_credentials", scopes);
    }

    /** A rule for people. */
    static Map<String, Object> userRule(String name, String... scopes) {
        return rule(name, "authorization_code", scopes);
    }

    private static Map<String, Object> rule(String name, String grant, String... scopes) {
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
                        Map.of("include", List.of(grant)),
                        "scopes",
                        Map.of("include", List.of(scopes))),
                "actions",
                Map.of("token", Map.of("accessTokenLifetimeMinutes", 60)));
    }

    static Map<String, Object> claim(String name, String type, String value) {
        return Map.of(
                "name",
                name,
                "status",
                "ACTIVE",
                "claimType",
                "IDENTITY",
                "valueType",
                type,
                "value",
                value,
                "alwaysIncludeInToken",
                true,
                "conditions",
                Map.of("scopes", List.of()));
    }

    static Map<String, Object> groupsClaim(String name, String pattern) {
        Map<String, Object> claim = new TreeMap<>(claim(name, "GROUPS", pattern));
        claim.put("group_filter_type", "REGEX");
        return claim;
    }

    static Map<String, Object> scope(String name) {
        return Map.of("name", name, "consent", "IMPLICIT", "metadataPublish", "NO_CLIENTS");
    }

    static Map<String, Object> webApp(String label, String redirect, Map<String, Object> settings) {
        Map<String, Object> oauth = new TreeMap<>(settings);
        oauth.put("application_type", "web");
        oauth.put("grant_types", List.of("authorization_code"));
        oauth.put("response_types", List.of("code"));
        oauth.put("redirect_uris", List.of(redirect));
        return app(label, "client_secret_basic", oauth);
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
        return app(label, authentication, oauth);
    }

    private static Map<String, Object> app(
            String label, String authentication, Map<String, Object> oauth) {
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
