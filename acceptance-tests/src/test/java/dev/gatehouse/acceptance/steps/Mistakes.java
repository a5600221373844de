package dev.gatehouse.acceptance.steps;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Mistakes that an administrator makes at hooli's Okta, each by its name in the features. */
final class Mistakes {
    private final Map<String, Consumer<OktaByHand>> all = new TreeMap<>();

    /** Where an object is in the Management API. */
    interface Place extends Function<OktaByHand, String> {
        static Place app(String label) {
            return okta -> okta.app(label);
        }

        static Place claim(String name) {
            return okta -> okta.claim(name);
        }

        static Place scope(String name) {
            return okta -> okta.scope(name);
        }

        static Place policy(String name) {
            return okta -> okta.policy(name);
        }

        /** The first rule of the policy. */
        static Place rule(String policy) {
            return okta -> okta.rule(policy);
        }
    }

    Map<String, Consumer<OktaByHand>> all() {
        return all;
    }

    Mistakes made(String name, Consumer<OktaByHand> made) {
        all.put(name, made);
        return this;
    }

    /**
     * @param path names of members, with dots between them
     */
    Mistakes set(String name, Place object, String path, Object value) {
        return set(name, object, Map.of(path, value));
    }

    Mistakes set(String name, Place object, Map<String, Object> values) {
        return made(
                name,
                okta ->
                        okta.change(
                                object.apply(okta),
                                found -> values.forEach((path, value) -> set(found, path, value))));
    }

    Mistakes switchedOff(String name, Place object) {
        return made(name, okta -> switchOff(okta, object.apply(okta)));
    }

    Mistakes gone(String name, Place object) {
        return made(name, okta -> okta.delete(object.apply(okta)));
    }

    /** What is in use must be switched off before it can go. */
    Mistakes switchedOffAndGone(String name, Place object) {
        return made(
                name,
                okta -> {
                    String found = object.apply(okta);
                    switchOff(okta, found);
                    okta.delete(found);
                });
    }

    private static void switchOff(OktaByHand okta, String object) {
        okta.post(object + "/lifecycle/deactivate", Map.of());
    }

    private static void set(ObjectNode object, String path, Object value) {
        String[] names = path.split("\\.", -1);
        ObjectNode here = object;
        for (int i = 0; i < names.length - 1; i++) {
            here = here.withObject("/" + names[i]);
        }
        here.putPOJO(names[names.length - 1], value);
    }
}
