package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.gatehouse.demo.http.Browser;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Time passes, sessions renew their tokens or end, and people read why. */
public final class RenewalSteps {
    private static final String TENANT = "/admin/tenants/acme";

    private final Deque<Runnable> undo = new ArrayDeque<>();
    private String newestBefore = "";
    private Duration behind = Duration.ZERO;
    private boolean down;
    private List<HttpResponse<String>> pages = List.of();

    @After
    public void takeBack() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }

    @When("{int} minutes pass")
    public void pass(int minutes) {
        if (newestBefore.isEmpty()) {
            newestBefore = log().get(0).toString();
        }
        World.current().installation().pass(Duration.ofMinutes(minutes));
    }

    @When("{word} goes on working")
    public void works(String person) {
        assertThat(SignIn.signedIn(person)).isTrue();
    }

    @Then("Okta renewed the tokens {int} time(s)")
    public void renewedTimes(int times) {
        long renewed =
                StreamSupport.stream(log().spliterator(), false)
                        .map(JsonNode::toString)
                        .takeWhile(event -> !event.equals(newestBefore))
                        .filter(event -> event.contains("token.grant.refresh_token"))
                        .count();
        assertThat(renewed).isEqualTo(times);
    }

    /** The newest event first; the oldest ones fall out. */
    private static JsonNode log() {
        return World.current().sandbox().get(TENANT + "/log");
    }

    @When("ann's browser asks for {int} pages at once")
    public void manyAtOnce(int number) {
        Browser ann = World.current().browser("ann");
        String cookies =
                ann.cookies().entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(World.current().url("/o/acme/users")))
                        .timeout(Duration.ofSeconds(30))
                        .header("Accept", "text/html")
                        .header("Cookie", cookies)
                        .build();
        HttpClient client = HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<String>>> all =
                IntStream.range(0, number)
                        .mapToObj(
                                n ->
                                        client.sendAsync(
                                                request, HttpResponse.BodyHandlers.ofString()))
                        .toList();
        pages = all.stream().map(CompletableFuture::join).toList();
    }

    @Then("each of them was answered to ann")
    public void allAnswered() {
        assertThat(pages)
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.statusCode()).isEqualTo(200));
    }

    private static void act(String person, String act, Map<String, String> what) {
        String login = Organizations.person(person).login();
        World.current().sandbox().post(TENANT + "/users/" + login + "/" + act, what);
    }

    @Given("{word} joined the group {string} at Okta")
    public void joins(String person, String group) {
        act(person, "join-group", Map.of("group", group));
        undo.push(() -> act(person, "leave-group", Map.of("group", group)));
    }

    @When("{word} leaves the group {string} at Okta, but stays assigned")
    public void leaves(String person, String group) {
        String app = World.current().okta("acme").clientId();
        act(person, "assign-app", Map.of("app", app));
        act(person, "leave-group", Map.of("group", group));
        undo.push(() -> act(person, "unassign-app", Map.of("app", app)));
        undo.push(() -> act(person, "join-group", Map.of("group", group)));
    }

    @When("Okta's administrator revokes everything of {word}")
    public void clears(String person) {
        act(person, "clear-sessions", Map.of());
    }

    @Then("{word} has the role {string} too")
    public void hasRole(String person, String role) {
        assertThat(SignIn.signedIn(person)).isTrue();
        assertThat(Users.find(person).orElseThrow().required("roles").toString()).contains(role);
    }

    @Then("{word} reads {string}")
    public void reads(String person, String sentence) {
        assertThat(SignIn.signedIn(person)).isFalse();
        assertThat(World.current().browser(person).text()).contains(sentence);
    }

    @Then("the audit log says that the session ended with {string}")
    public void audited(String reason) {
        JsonNode items = World.current().api().get("/o/acme/api/v1/audit").required("items");
        JsonNode newest =
                StreamSupport.stream(items.spliterator(), false)
                        .filter(e -> e.required("act").asText().matches("sessions?_ended"))
                        .findFirst()
                        .orElseThrow();
        assertThat(newest.required("details").required("reason").asText()).isEqualTo(reason);
    }

    @When("Okta goes down")
    public void goesDown() {
        World.current().installation().stopSandbox();
        down = true;
        undo.push(this::isBack);
    }

    @When("Okta is back")
    public void isBack() {
        if (down) {
            World.current().installation().startSandboxAgain();
            World.current().installation().passAtOkta(behind);
            down = false;
        }
    }

    @When("{int} minutes pass while Okta is down")
    public void passHere(int minutes) {
        World.current().installation().passHere(Duration.ofMinutes(minutes));
        behind = behind.plusMinutes(minutes);
    }

    @When("the client may no longer use refresh tokens at Okta")
    public void withoutRefresh() {
        String app = TENANT + "/apps/" + World.current().okta("acme").clientId();
        String member = "settings.oauthClient.grant_types";
        World.current().sandbox().post(app, Map.of(member, List.of("authorization_code")));
        undo.push(
                () ->
                        World.current()
                                .sandbox()
                                .post(
                                        app,
                                        Map.of(
                                                member,
                                                List.of("authorization_code", "refresh_token"))));
    }

    @Then("the overview of acme says {string}")
    public void overview(String sentence) {
        Browser ann = World.current().browser("ann");
        assertThat(ann.open(World.current().url("/o/acme")).text()).contains(sentence);
    }

    @When("the user of {word} is disabled here")
    public void disable(String person) {
        enable(person, false);
        undo.push(() -> enable(person, true));
    }

    private static void enable(String person, boolean enabled) {
        JsonNode user = Users.find(person).orElseThrow();
        Map<String, Object> changed = new TreeMap<>();
        changed.put("name", user.required("name").asText());
        changed.put("enabled", enabled);
        changed.put("domain_name", user.required("domain_name").asText());
        changed.put("version", user.required("version").asLong());
        World.current().api().put("/o/acme/api/v1/users/" + user.required("id").asText(), changed);
    }

    @When("the connection of acme is disabled")
    public void disableConnection() {
        World.current().api().send("POST", Organizations.path("acme") + "/disable", "");
        undo.push(
                () ->
                        World.current()
                                .api()
                                .send("POST", Organizations.path("acme") + "/enable", ""));
    }

    @Given("sessions of acme live {int} minutes, and unused {int} minutes")
    public void limits(int absolute, int idle) {
        policy("per_session", absolute, idle);
        undo.push(() -> policy("per_session", 10080, 1440));
    }

    @Given("the sessions of one user share their tokens")
    public void perUser() {
        policy("per_user", 10080, 1440);
        undo.push(() -> policy("per_session", 10080, 1440));
    }

    private static void policy(String ownership, int absolute, int idle) {
        World.current()
                .api()
                .put(
                        "/o/acme/api/v1/session-policy",
                        Map.of(
                                "ownership", ownership,
                                "refresh_percent", 20,
                                "absolute_minutes", absolute,
                                "idle_minutes", idle));
    }
}
