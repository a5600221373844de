package dev.gatehouse.acceptance.steps;

import com.fasterxml.jackson.databind.JsonNode;

import dev.gatehouse.acceptance.launcher.TryOut;
import dev.gatehouse.demo.SandboxTenant;

import java.util.Map;

/** The organizations of the scenarios and the people of their Okta tenants. */
final class Organizations {
    static final String PASSWORD = TryOut.PASSWORD;

    private Organizations() {}

    static String path(String slug) {
        return TryOut.path(slug);
    }

    static JsonNode connection(String slug) {
        return World.current().tryOut().connection(slug);
    }

    static String state(String slug) {
        return connection(slug).required("state").asText();
    }

    static Map<String, Object> settings(String slug) {
        return World.current().tryOut().settings(slug);
    }

    static void connect(String slug) {
        World.current().tryOut().connect(slug);
    }

    /** The organization of a scenario's person: gina belongs to globex, everybody else to acme. */
    static String of(String person) {
        return person.equals("gina") ? "globex" : "acme";
    }

    static SandboxTenant.Person person(String name) {
        return World.current().okta(of(name)).person(name);
    }
}
