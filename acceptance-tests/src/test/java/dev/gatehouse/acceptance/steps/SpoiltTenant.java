package dev.gatehouse.acceptance.steps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.gatehouse.demo.http.JsonApi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Globex's Okta tenant, in which a scenario makes a mistake and takes it back afterwards. */
final class SpoiltTenant {
    static final String SERVER = "ausglobexmain0000000";
    static final String WEB = "0oaglobexweb00000000";
    static final String NATIVE = "0oaglobexnativ000000";
    static final String API = "0oaglobexapivw000000";
    private static final String TOKEN = "00globex-management-token-for-demos-only";
    private static final int FOR_LONG = 3_600_000;
    private static final String ADMIN = "/admin/tenants/globex";
    private static final String ITSELF = "/api/v1/authorizationServers/" + SERVER;

    private final Deque<Runnable> undo = new ArrayDeque<>();

    private static JsonApi sandbox() {
        return World.current().sandbox();
    }

    /** Changes a member of an application; {@code before} is what it is set back to. */
    void app(String app, String path, Object value, Object before) {
        sandbox().post(ADMIN + "/apps/" + app, Map.of(path, value));
        undo.push(() -> sandbox().post(ADMIN + "/apps/" + app, Map.of(path, before)));
    }

    void oauth(String app, String member, Object value, Object before) {
        app(app, "settings.oauthClient." + member, value, before);
    }

    void authenticates(String app, String method) {
        String before = app.equals(NATIVE) ? "none" : "client_secret_basic";
        app(app, "credentials.oauthClient.token_endpoint_auth_method", method, before);
    }

    /** What is slow stays so until it is mended. */
    void fault(String kind, String path) {
        sandbox()
                .post(
                        ADMIN + "/faults",
                        Map.of("kind", kind, "path", path, "millis", FOR_LONG, "seconds", 3600));
        undo.push(() -> sandbox().send("DELETE", ADMIN + "/faults", ""));
    }

    void clockAhead(int seconds) {
        long before = sandbox().get(ADMIN).required("clockAheadSeconds").asLong();
        sandbox().post(ADMIN + "/clock", Map.of("aheadSeconds", before + seconds));
        undo.push(() -> sandbox().post(ADMIN + "/clock", Map.of("aheadSeconds", before)));
    }

    void removeScope(String name) {
        String scopes = ITSELF + "/scopes";
        for (JsonNode scope : manage("GET", scopes, "")) {
            if (scope.required("name").asText().equals(name)) {
                manage("DELETE", scopes + "/" + scope.required("id").asText(), "");
                undo.push(
                        () ->
                                manage(
                                        "POST",
                                        scopes,
                                        "{\"name\":\"" + name + "\",\"consent\":\"IMPLICIT\"}"));
            }
        }
    }

    void callsItselfByACustomDomain() {
        choose("CUSTOM_DOMAIN", "on", "off");
        JsonNode before = manage("GET", ITSELF, "");
        manage("PUT", ITSELF, without(before).put("issuerMode", "CUSTOM_URL").toString());
        undo.push(() -> manage("PUT", ITSELF, without(before).toString()));
    }

    void deactivateServer() {
        String server = ITSELF + "/lifecycle/";
        manage("POST", server + "deactivate", "");
        undo.push(() -> manage("POST", server + "activate", ""));
    }

    void deactivatePolicies() {
        String policies = ITSELF + "/policies";
        for (JsonNode policy : manage("GET", policies, "")) {
            String life = policies + "/" + policy.required("id").asText() + "/lifecycle/";
            manage("POST", life + "deactivate", "");
            undo.push(() -> manage("POST", life + "activate", ""));
        }
    }

    /** Changes a claim of the authorization server. */
    void claim(String name, Map<String, Object> changes) {
        change("claims", name, changes);
    }

    /** Changes the rule by which people get tokens. */
    void rule(Map<String, Object> changes) {
        String policy = found("policies", "Users").required("id").asText();
        change(
                "policies/" + policy + "/rules",
                "Allow tokens access by authorization code flow",
                changes);
    }

    /** Lets the policy for people hold for these applications only. */
    void policyFor(String... clients) {
        change(
                "policies",
                "Users",
                Map.of("conditions", Map.of("clients", Map.of("include", List.of(clients)))));
    }

    void removeClaim(String name) {
        JsonNode claim = found("claims", name);
        manage("DELETE", server("claims") + "/" + claim.required("id").asText(), "");
        undo.push(() -> manage("POST", server("claims"), without(claim).toString()));
    }

    void unassign(String group) {
        String assignment = "/api/v1/apps/" + WEB + "/groups/" + group;
        manage("DELETE", assignment, "");
        undo.push(() -> manage("PUT", assignment, "{}"));
    }

    private void change(String kind, String name, Map<String, Object> changes) {
        JsonNode before = found(kind, name);
        String path = server(kind) + "/" + before.required("id").asText();
        ObjectNode after = without(before);
        ObjectMapper json = new ObjectMapper();
        changes.forEach((member, value) -> after.set(member, json.valueToTree(value)));
        manage("PUT", path, after.toString());
        undo.push(() -> manage("PUT", path, without(before).toString()));
    }

    private static JsonNode found(String kind, String name) {
        for (JsonNode each : manage("GET", server(kind), "")) {
            if (each.required("name").asText().equals(name)) {
                return each;
            }
        }
        throw new IllegalStateException("No " + kind + " " + name);
    }

    /** What can be written: without what Okta itself adds. */
    private static ObjectNode without(JsonNode read) {
        ObjectNode written = read.deepCopy();
        written.remove(List.of("id", "_links", "created", "lastUpdated"));
        return written;
    }

    private static String server(String kind) {
        return ITSELF + "/" + kind;
    }

    void choose(String which, String value, String before) {
        sandbox().post(ADMIN + "/switches", Map.of(which, value));
        undo.push(() -> sandbox().post(ADMIN + "/switches", Map.of(which, before)));
    }

    String redirectUri() {
        return World.current().url("/o/globex/login/okta/redirect");
    }

    void redirectUris(List<String> uris) {
        oauth(WEB, "redirect_uris", uris, List.of(redirectUri()));
    }

    /** Takes every mistake back, the last one first. */
    void mend() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }

    /** A call of Okta's Management API. */
    static JsonNode manage(String method, String path, String body) {
        String origin = sandbox().get(ADMIN).required("origin").asText();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(origin + path))
                        .header("Authorization", "SSWS " + TOKEN)
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return JsonApi.read(answer.body().isBlank() ? "{}" : answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stopped);
        }
    }
}
