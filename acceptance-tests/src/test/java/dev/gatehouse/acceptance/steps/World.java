package dev.gatehouse.acceptance.steps;

import dev.gatehouse.acceptance.launcher.Installation;
import dev.gatehouse.demo.SandboxTenant;
import dev.gatehouse.demo.http.Browser;
import dev.gatehouse.demo.http.JsonApi;

import java.util.Map;
import java.util.TreeMap;

/** What the steps of one scenario share: the installation, browsers by person, API clients. */
final class World {
    private static final Shared SHARED = new Shared();
    private static World current = new World();
    private final Map<String, String> memory = new TreeMap<>();
    private final Map<String, Browser> browsers = new TreeMap<>();

    /** The installation that all scenarios share; made at the first use. */
    private static final class Shared {
        private final Installation installation = Installation.start();
        private final String setUpLink = installation.owner().run("operator", "set-up-link");
        private final String apiKey =
                installation.owner().run("operator", "api-key", "--name", "acceptance tests");

        Shared() {
            Organizations.prepare(installation, setUpLink, new JsonApi(installation.url(), apiKey));
        }
    }

    static World current() {
        return current;
    }

    static void startAnew() {
        current = new World();
    }

    Installation installation() {
        return SHARED.installation;
    }

    String setUpLink() {
        return SHARED.setUpLink;
    }

    String apiKey() {
        return SHARED.apiKey;
    }

    String url(String path) {
        return installation().url() + path;
    }

    /** The API with a key that may do everything. */
    JsonApi api() {
        return new JsonApi(installation().url(), SHARED.apiKey);
    }

    JsonApi sandbox() {
        return new JsonApi(installation().sandboxUrl(), "");
    }

    SandboxTenant okta(String tenant) {
        return SandboxTenant.read(sandbox(), tenant);
    }

    void remember(String what, String value) {
        memory.put(what, value);
    }

    String recall(String what) {
        return java.util.Objects.requireNonNull(memory.get(what), what);
    }

    /** The id in the name of an organization's session cookie. */
    String organizationId(String slug) {
        for (var organization : api().get("/api/v1/organizations").required("items")) {
            if (organization.required("slug").asText().equals(slug)) {
                return organization.required("id").asText();
            }
        }
        throw new IllegalStateException("No organization " + slug);
    }

    /** The browser of a person; each person has one. */
    Browser browser(String person) {
        return browsers.computeIfAbsent(person, name -> new Browser(installation().url()));
    }
}
