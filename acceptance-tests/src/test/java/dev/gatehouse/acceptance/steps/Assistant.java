package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.gatehouse.demo.http.JsonApi;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * The assistant that sets hooli's Okta up: what is entered, its plan, and its run.
 *
 * <p>Where so many programs run that Okta answers too late, it is asked again.
 */
final class Assistant {
    private static final String PATH = "/o/hooli/api/v1/connection/setup";
    private static final int MOST_TRIES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
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
        return JsonApi.read(answered(200, () -> ask(what)));
    }

    void setUp() {
        String run = attempt();
        for (int tries = 1; tries < MOST_TRIES && tooLate(run); tries++) {
            run = attempt();
        }
        ended = run;
    }

    /** On an empty tenant; what happens meanwhile begins after the tenant was read. */
    void setUpWhile(Runnable begins, Runnable ends) {
        String run = attempt(begins, ends);
        for (int tries = 1; tries < MOST_TRIES && tooLate(run); tries++) {
            OktaByHand.of("hooli").empty();
            run = attempt(begins, ends);
        }
        ended = run;
    }

    private String attempt() {
        return attempt(() -> {}, () -> {});
    }

    private String attempt(Runnable begins, Runnable ends) {
        plan();
        begins.run();
        Map<String, Object> body = new TreeMap<>(entered);
        body.put("plan", plan);
        answered(202, () -> send("/apply", body));
        String run = waited().toString();
        ends.run();
        return run;
    }

    private static JsonNode waited() {
        Instant until = Instant.now().plus(PATIENCE);
        JsonNode run = now();
        while (run.required("state").asText().equals("running") && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            run = now();
        }
        return run;
    }

    /** The run as the server tells it now. */
    static JsonNode now() {
        return api().get(PATH + "/run");
    }

    /** The run as it ended. */
    JsonNode run() {
        return JsonApi.read(ended);
    }

    private static String answered(int status, Supplier<HttpResponse<String>> asked) {
        HttpResponse<String> answer = asked.get();
        for (int tries = 1; tries < MOST_TRIES && tooLate(answer.body()); tries++) {
            answer = asked.get();
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static boolean tooLate(String told) {
        return told.contains("No complete answer within")
                || told.contains("The answer did not come in time");
    }

    private static HttpResponse<String> send(String what, Map<String, Object> body) {
        return api().send("POST", PATH + what, json(body));
    }

    private static String json(Map<String, ?> body) {
        return new ObjectMapper().valueToTree(body).toString();
    }
}
