package dev.gatehouse.acceptance.steps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.gatehouse.demo.SandboxTenant;
import dev.gatehouse.demo.http.JsonApi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** What an administrator of an Okta tenant does there, through its Management API. */
public final class OktaByHand {
    public static final String SERVERS = "/api/v1/authorizationServers";
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String origin;
    private final String token;

    private OktaByHand(String origin, String token) {
        this.origin = origin;
        this.token = token;
    }

    static OktaByHand of(String tenant) {
        String domain = World.current().okta(tenant).domain();
        return new OktaByHand("http://" + domain, token(tenant));
    }

    /** An administrator with an API token of the tenant at that origin. */
    public static OktaByHand at(String origin, String token) {
        return new OktaByHand(origin, token);
    }

    static String token(String tenant) {
        return "00" + tenant + "-management-token-for-demos-only";
    }

    String origin() {
        return origin;
    }

    public JsonNode get(String path) {
        return JsonApi.read(call("GET", path, ""));
    }

    JsonNode post(String path, Object body) {
        String answer = call("POST", path, JSON.valueToTree(body).toString());
        return answer.isEmpty() ? JSON.createObjectNode() : JsonApi.read(answer);
    }

    void put(String path, Object body) {
        call("PUT", path, JSON.valueToTree(body).toString());
    }

    void delete(String path) {
        call("DELETE", path, "");
    }

    private String call(String method, String path, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(origin + path))
                        .header("Authorization", "SSWS " + token)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        try {
            HttpResponse<String> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + path + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stopped);
        }
    }

    /** Takes everything away but the people and the default server. */
    void empty() {
        World.current().sandbox().send("DELETE", "/admin/tenants/hooli/faults", "");
        for (JsonNode app : get("/api/v1/apps?limit=200")) {
            String path = "/api/v1/apps/" + id(app);
            post(path + "/lifecycle/deactivate", Map.of());
            delete(path);
        }
        for (JsonNode server : get(SERVERS)) {
            emptied(server);
        }
        for (JsonNode group : get("/api/v1/groups")) {
            if (group.required("type").asText().equals("OKTA_GROUP")) {
                delete("/api/v1/groups/" + id(group));
            }
        }
    }

    private void emptied(JsonNode server) {
        String path = SERVERS + "/" + id(server);
        if (!id(server).equals("default")) {
            post(path + "/lifecycle/deactivate", Map.of());
            delete(path);
            return;
        }
        get(path + "/policies").forEach(policy -> delete(path + "/policies/" + id(policy)));
        get(path + "/scopes").forEach(scope -> deleteOwn(path + "/scopes/", scope));
        get(path + "/claims").forEach(claim -> deleteOwn(path + "/claims/", claim));
    }

    private void deleteOwn(String path, JsonNode object) {
        if (!object.path("system").asBoolean()) {
            delete(path + id(object));
        }
    }

    public static String id(JsonNode object) {
        return object.required("id").asText();
    }

    /** The object of a list whose field says so. */
    public JsonNode one(String path, String field, String value) {
        return all(path, object -> object.at(field).asText().equals(value)).getFirst();
    }

    List<JsonNode> all(String path, Predicate<JsonNode> wanted) {
        return new ArrayList<>(
                StreamSupport.stream(get(path).spliterator(), false).filter(wanted).toList());
    }

    /** Reads the object, lets it be changed and puts it back. */
    public void change(String path, Consumer<ObjectNode> change) {
        ObjectNode object = (ObjectNode) get(path);
        change.accept(object);
        put(path, object);
    }

    String app(String label) {
        return "/api/v1/apps/" + id(one("/api/v1/apps?limit=200", "/label", label));
    }

    String server() {
        return SERVERS + "/" + id(one(SERVERS, "/name", "Gatehouse hooli"));
    }

    String claim(String name) {
        return server()
                + "/claims/"
                + id(
                        all(
                                        server() + "/claims",
                                        claim ->
                                                claim.required("name").asText().equals(name)
                                                        && !claim.path("system").asBoolean())
                                .getFirst());
    }

    String scope(String name) {
        return server() + "/scopes/" + id(one(server() + "/scopes", "/name", name));
    }

    String policy(String name) {
        return server() + "/policies/" + id(one(server() + "/policies", "/name", name));
    }

    String rule(String policy) {
        String rules = policy(policy) + "/rules";
        return rules + "/" + id(get(rules).get(0));
    }

    String group(String name) {
        return "/api/v1/groups/" + id(one("/api/v1/groups", "/profile/name", name));
    }

    void join(String person, String group) {
        SandboxTenant.Person known = World.current().okta("hooli").person(person);
        put(group(group) + "/users/" + known.id(), Map.of());
    }
}
