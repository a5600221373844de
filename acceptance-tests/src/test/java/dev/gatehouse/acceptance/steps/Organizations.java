package dev.gatehouse.acceptance.steps;

import com.fasterxml.jackson.databind.JsonNode;

import dev.gatehouse.acceptance.launcher.Installation;
import dev.gatehouse.demo.SandboxTenant;
import dev.gatehouse.demo.http.Browser;
import dev.gatehouse.demo.http.JsonApi;

import java.util.Map;
import java.util.TreeMap;

/** The organizations of the scenarios, and how one is connected to its Okta tenant. */
final class Organizations {
    static final String PASSWORD = "correct-horse-battery-7";

    private Organizations() {}

    /** An operator and the two organizations with a local administrator each. */
    static void prepare(Installation installation, String setUpLink, JsonApi api) {
        new Browser(installation.url())
                .open(setUpLink)
                .submit(
                        Map.of(
                                "name",
                                "Oscar Operator",
                                "login",
                                "oscar@gatehouse.example",
                                "password",
                                PASSWORD,
                                "password_again",
                                PASSWORD));
        for (String slug : new String[] {"acme", "globex"}) {
            api.post("/api/v1/organizations", Map.of("slug", slug, "name", slug));
            String path = "/api/v1/organizations/" + slug + "/invitations";
            Map<String, String> administrator =
                    Map.of("name", "Local Administrator", "login", "admin@" + slug + ".example");
            String link = api.post(path, administrator).required("link").asText();
            new Browser(installation.url())
                    .open(link)
                    .submit(Map.of("password", PASSWORD, "password_again", PASSWORD));
        }
    }

    static String path(String slug) {
        return "/o/" + slug + "/api/v1/connection";
    }

    static JsonNode connection(String slug) {
        return World.current().api().get(path(slug));
    }

    static String state(String slug) {
        return connection(slug).required("state").asText();
    }

    /** The settings that fit the organization's Okta tenant. */
    static Map<String, Object> settings(String slug) {
        SandboxTenant okta = World.current().okta(slug);
        Map<String, Object> draft = new TreeMap<>();
        draft.put("kind", "okta");
        draft.put("users", true);
        draft.put("api", true);
        draft.put("metadata_url", okta.issuer());
        draft.put("client_id", okta.clientId());
        draft.put("client_secret", okta.clientSecret());
        draft.put("native_client_id", okta.nativeClientId());
        return draft;
    }

    static void connect(String slug) {
        if (state(slug).equals("connected")) {
            return;
        }
        World world = World.current();
        world.api().put(path(slug) + "/draft", settings(slug));
        Browser browser = new Browser(world.installation().url()).withBearer(world.apiKey());
        String location =
                world.api()
                        .post(path(slug) + "/trial", Map.of(), browser)
                        .required("location")
                        .asText();
        SandboxTenant.Person person = world.okta(slug).people().getFirst();
        browser.open(location)
                .submit(Map.of("username", person.login(), "password", person.password()));
        if (!state(slug).equals("connected")) {
            throw new IllegalStateException("Not connected: " + connection(slug) + browser.text());
        }
    }

    /** The organization of a scenario's person: gina belongs to globex, everybody else to acme. */
    static String of(String person) {
        return person.equals("gina") ? "globex" : "acme";
    }

    static SandboxTenant.Person person(String name) {
        return World.current().okta(of(name)).person(name);
    }
}
