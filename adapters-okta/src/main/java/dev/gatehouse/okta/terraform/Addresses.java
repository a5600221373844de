package dev.gatehouse.okta.terraform;

import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.setup.PlannedObject;
import dev.gatehouse.okta.tenant.Tenant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each object is called in the text, the same in every export, so that a later one is a change
 * of the former; and how one refers to another.
 */
final class Addresses {
    static final String SERVER = "authorization_server";

    private final Map<String, String> byKey = new HashMap<>();
    private final Map<String, String> clients = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, String> scopes = new HashMap<>();
    private final Optional<String> server;

    /**
     * @param server the authorization server that the text takes from elsewhere
     */
    Addresses(List<PlannedObject> objects, Optional<String> server) {
        this.server = server;
        objects.forEach(this::note);
    }

    private void note(PlannedObject object) {
        String address = type(object) + "." + name(object.key());
        OktaObject wanted = object.wanted();
        byKey.put(object.key(), address);
        switch (object.step().object()) {
            case GROUP -> wanted.id().ifPresent(id -> groups.put(id, address + ".id"));
            case SCOPE -> scopes.put(wanted.text("name"), address + ".name");
            case WEB_APP, NATIVE_APP, API_APP ->
                    clients.put(Tenant.clientId(wanted), address + ".client_id");
            case AUTHORIZATION_SERVER, CLAIM, ASSIGNMENT, ACCESS_POLICY, RULE -> {}
        }
    }

    String of(PlannedObject object) {
        return type(object) + "." + name(object.key());
    }

    /** The head of the object's block. */
    static String resource(PlannedObject object) {
        return "resource \"" + type(object) + "\" \"" + name(object.key()) + "\"";
    }

    /**
     * The server that every tenant has can neither be made nor deleted; it is a type of its own.
     */
    private static String type(PlannedObject object) {
        return switch (object.step().object()) {
            case GROUP -> "okta_group";
            case AUTHORIZATION_SERVER ->
                    object.wanted().text("id").equals("default")
                            ? "okta_auth_server_default"
                            : "okta_auth_server";
            case SCOPE -> "okta_auth_server_scope";
            case CLAIM -> "okta_auth_server_claim";
            case WEB_APP, NATIVE_APP, API_APP -> "okta_app_oauth";
            case ASSIGNMENT -> "okta_app_group_assignment";
            case ACCESS_POLICY -> "okta_auth_server_policy";
            case RULE -> "okta_auth_server_policy_rule";
        };
    }

    /** {@code policy:api:view_only} is {@code api_view_only}, {@code web_app} is {@code web}. */
    private static String name(String key) {
        if (key.equals(SERVER)) {
            return "gatehouse";
        }
        return key.replaceFirst("^(group|scope|claim|assignment|policy|rule):", "")
                .replaceFirst("^(web|native|api)_app", "$1")
                .replaceAll("[^A-Za-z0-9_]+", "_");
    }

    String id(String key) {
        return key.equals(SERVER) && server.isPresent()
                ? Hcl.quoted(server.get())
                : byKey.get(key) + ".id";
    }

    /** A group by its reference where it is in the text, else as it is called. */
    String group(String id) {
        return groups.getOrDefault(id, Hcl.quoted(id));
    }

    String client(String id) {
        return clients.getOrDefault(id, Hcl.quoted(id));
    }

    String scope(String name) {
        return scopes.getOrDefault(name, Hcl.quoted(name));
    }
}
