package dev.gatehouse.okta.setup;

import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.tenant.Tenant;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The objects that are there by now, by the key of their wish. */
final class Made {
    private final Map<String, OktaObject> objects = new HashMap<>();

    void put(String key, OktaObject object) {
        objects.put(key, object);
    }

    Optional<OktaObject> find(String key) {
        return Optional.ofNullable(objects.get(key));
    }

    /**
     * The identity of an object that an earlier step has made.
     *
     * @throws IllegalStateException when it has not, which the order of the steps rules out
     */
    String id(String key) {
        return find(key)
                .flatMap(OktaObject::id)
                .orElseThrow(() -> new IllegalStateException(key + " was not made"));
    }

    /** The client id of an app that is there. */
    Optional<String> clientId(String key) {
        return find(key).map(Tenant::clientId);
    }
}
