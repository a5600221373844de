package dev.gatehouse.okta.tenant;

import dev.gatehouse.okta.management.OktaObject;

import java.util.List;
import java.util.Set;

/** An access policy with its rules, by priority. */
public record AccessPolicy(OktaObject object, List<OktaObject> rules) {
    public static final String ALL_CLIENTS = "ALL_CLIENTS";

    public AccessPolicy {
        rules = List.copyOf(rules);
    }

    public List<String> clients() {
        return object.texts("conditions.clients.include");
    }

    public boolean isForAll() {
        return clients().contains(ALL_CLIENTS);
    }

    /** Whether it names this client. */
    public boolean names(String clientId) {
        return clients().contains(clientId);
    }

    /** Whether it holds for nobody else than this client. */
    public boolean isOnlyFor(String clientId, Set<String> gone) {
        return names(clientId)
                && clients().stream()
                        .allMatch(client -> client.equals(clientId) || gone.contains(client));
    }

    public long priority() {
        return object.number("priority", Long.MAX_VALUE);
    }

    public boolean active() {
        return !object.text("status").equals("INACTIVE");
    }
}
