package dev.gatehouse.demo;

import dev.gatehouse.demo.http.JsonApi;

import java.util.Map;

/** Fills an empty installation with the demo organizations, through the public JSON API. */
public final class Demo {
    private final String gatehouse;
    private final JsonApi api;
    private final JsonApi sandbox;
    private final String setUpLink;
    private final String apiKey;

    private Demo(String gatehouse, String sandbox, String setUpLink, String apiKey) {
        this.gatehouse = gatehouse;
        this.api = new JsonApi(gatehouse, apiKey);
        this.sandbox = new JsonApi(sandbox, "");
        this.setUpLink = setUpLink;
        this.apiKey = apiKey;
    }

    /**
     * Arguments: Gatehouse's URL, the sandbox's. Link and key come by environment, not by {@code
     * ps}.
     */
    public static void main(String[] args) {
        String link = System.getenv().getOrDefault("GATEHOUSE_SET_UP_LINK", "");
        String key = System.getenv().getOrDefault("GATEHOUSE_API_KEY", "");
        new Demo(args[0], args[1], link, key).make();
    }

    private void make() {
        new DemoAccounts(gatehouse).operator(setUpLink);
        organization("acme", "Acme");
        organization("globex", "Globex");
        organization("hooli", "Hooli");
        SandboxTenant acme = SandboxTenant.read(sandbox, "acme");
        new ConnectByTrial(gatehouse, apiKey).connect("acme", acme, acme.settings());
        acme.people().forEach(person -> bind("acme", person.name(), person.login()));
    }

    private void organization(String slug, String name) {
        api.post("/api/v1/organizations", Map.of("slug", slug, "name", name));
        String login = "admin@" + slug + ".example";
        String link =
                api.post(
                                "/api/v1/organizations/" + slug + "/invitations",
                                Map.of("name", name + " Administrator", "login", login))
                        .required("link")
                        .asText();
        new DemoAccounts(gatehouse).administrator(link, slug + "-admin-2026");
    }

    private void bind(String slug, String name, String login) {
        api.post("/o/" + slug + "/api/v1/users", Map.of("name", name, "domain_name", login));
    }
}
