package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.gatehouse.demo.http.JsonApi;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The assistant that sets hooli's Okta up: what is entered, its plan, and its run. */
final class Assistant {
    private static final String PATH = "/o/hooli/api/v1/connection/setup";
    private final Map<String, Object> entered = new TreeMap<>();
    private String plan = "";
    private String ended = "";

    private static JsonApi api() {
        return World.current().api();
    }

    void enter(String field, Object value) {
        entered.put(field, value);
    }

    void enterApiToken(String token) {
        enter("credential", "api_token");
        enter("api_token", token);
    }

    void enterServiceApp(String clientId) {
        entered.remove("api_token");
        enter("credential", "service_app");
        enter("service_client_id", clientId);
        enter("private_key", ServiceApp.privateKey());
    }

    /** What must be told to nobody. */
    String secret() {
        Object token = entered.get("api_token");
        return token == null ? ServiceApp.secretPart() : token.toString();
    }

    JsonNode plan() {
        JsonNode seen = read("/plan");
        plan = seen.required("plan").asText();
        return seen;
    }

    List<JsonNode> checks() {
        JsonNode checks = read("/diagnosis").required("checks");
        assertThat(checks).hasSizeGreaterThan(5);
        return checks.valueStream().toList();
    }

    HttpResponse<String> ask(String what) {
        return send(what, entered);
    }

    private JsonNode read(String what) {
        return JsonApi.read(answered(200, ask(what)));
    }

    void setUp() {
        setUpWhile(() -> {}, () -> {});
    }

    /** What happens meanwhile begins after the tenant was read. */
    void setUpWhile(Runnable begins, Runnable ends) {
        plan();
        begins.run();
        Map<String, Object> body = new TreeMap<>(entered);
        body.put("plan", plan);
        var _ = answered(202, send("/apply", body));
        Eventually.so(() -> now().toString(), () -> !goesOn());
        ended = now().toString();
        ends.run();
    }

    private static boolean goesOn() {
        return now().required("state").asText().equals("running");
    }

    /** The run as the server tells it now. */
    static JsonNode now() {
        return api().get(PATH + "/run");
    }

    /** The run as it ended. */
    JsonNode run() {
        return JsonApi.read(ended);
    }

    private static String answered(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static HttpResponse<String> send(String what, Map<String, Object> body) {
        return api().send("POST", PATH + what, json(body));
    }

    private static String json(Map<String, ?> body) {
        return new ObjectMapper().valueToTree(body).toString();
    }
}
