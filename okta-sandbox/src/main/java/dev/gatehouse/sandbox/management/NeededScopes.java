package dev.gatehouse.sandbox.management;

import java.util.List;

/** Which of Okta's own scopes a call needs; reading is allowed to who may manage. */
final class NeededScopes {
    private NeededScopes() {}

    static List<String> of(String method, String path) {
        String family = family(path);
        if (family.equals("ssf")) {
            return method.equals("GET") ? List.of("ssf.read", "ssf.manage") : List.of("ssf.manage");
        }
        String scope = "okta." + family;
        return method.equals("GET")
                ? List.of(scope + ".read", scope + ".manage")
                : List.of(scope + ".manage");
    }

    static String family(String path) {
        if (path.startsWith("/oauth2/v1/clients")) {
            return path.contains("/roles") ? "roles" : "clients";
        }
        if (path.matches("/api/v1/apps/[^/]+/grants.*")) {
            return "appGrants";
        }
        if (path.startsWith("/api/v1/org")) {
            return "orgs";
        }
        if (path.startsWith("/api/v1/zones")) {
            return "networkZones";
        }
        String rest = path.substring("/api/v1/".length());
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash);
    }
}
