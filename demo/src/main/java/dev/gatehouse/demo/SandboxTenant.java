package dev.gatehouse.demo;

import com.fasterxml.jackson.databind.JsonNode;

import dev.gatehouse.demo.http.JsonApi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** What the sandbox's admin API tells about one Okta tenant. */
public final class SandboxTenant {
    private final JsonNode report;

    private SandboxTenant(JsonNode report) {
        this.report = report;
    }

    public static SandboxTenant read(JsonApi sandbox, String name) {
        return new SandboxTenant(sandbox.get("/admin/tenants/" + name));
    }

    /** Somebody who can sign in there. */
    public record Person(String id, String name, String login, String password) {}

    /** An application registered there. */
    public record App(String clientId, String secret, List<String> scopes) {}

    /** The issuer of the first custom authorization server. */
    public String issuer() {
        return report.required("authorizationServers").get(0).required("issuer").asText();
    }

    public String domain() {
        return report.required("domain").asText();
    }

    public List<Person> people() {
        List<Person> people = new ArrayList<>();
        report.required("users").forEach(user -> people.add(person(user)));
        return people;
    }

    public Person person(String name) {
        return people().stream()
                .filter(person -> person.login().startsWith(name + "@"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody is called " + name));
    }

    public String clientId() {
        return app("web").required("clientId").asText();
    }

    public String clientSecret() {
        return app("web").required("clientSecret").asText();
    }

    public String nativeClientId() {
        return app("native").required("clientId").asText();
    }

    /** The API services application whose policy grants this scope. */
    public App service(String scope) {
        return apps().stream()
                .filter(app -> app.scopes().contains(scope))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No application may have " + scope));
    }

    /** What an administrator enters at Gatehouse to connect this tenant. */
    public Map<String, Object> settings() {
        Map<String, Object> settings = new TreeMap<>();
        settings.put("kind", "okta");
        settings.put("users", true);
        settings.put("api", true);
        settings.put("metadata_url", issuer());
        settings.put("client_id", clientId());
        settings.put("client_secret", clientSecret());
        settings.put("native_client_id", nativeClientId());
        return settings;
    }

    private List<App> apps() {
        List<App> apps = new ArrayList<>();
        for (JsonNode app : report.required("apps")) {
            List<String> scopes = new ArrayList<>();
            app.required("scopes").forEach(scope -> scopes.add(scope.asText()));
            apps.add(
                    new App(
                            app.required("clientId").asText(),
                            app.path("clientSecret").asText(),
                            scopes));
        }
        return apps;
    }

    private JsonNode app(String type) {
        return StreamSupport.stream(report.required("apps").spliterator(), false)
                .filter(app -> app.required("type").asText().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No application of type " + type));
    }

    private static Person person(JsonNode user) {
        return new Person(
                user.required("id").asText(),
                user.required("name").asText(),
                user.required("login").asText(),
                user.path("password").asText());
    }
}
