package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.gatehouse.demo.http.Browser;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Time passes, here and at Okta, and sessions that are used renew their tokens. */
public final class RenewalSteps {
    private static final String TENANT = "/admin/tenants/acme";

    private String newestBefore = "";
    private Duration behind = Duration.ZERO;
    private List<HttpResponse<String>> pages = List.of();

    @When("{int} minutes pass")
    public void passMinutes(int minutes) {
        pass(Duration.ofMinutes(minutes));
    }

    @When("{int} seconds pass")
    public void passSeconds(int seconds) {
        pass(Duration.ofSeconds(seconds));
    }

    private void pass(Duration time) {
        if (newestBefore.isEmpty()) {
            newestBefore = log().get(0).toString();
        }
        World.current().installation().pass(time);
    }

    @When("{word} goes on working")
    public void works(String person) {
        assertThat(SignIn.signedIn(person)).isTrue();
    }

    /** A renewal may go on in the background while the access token lives. */
    @Then("Okta renewed the tokens {int} time(s)")
    public void renewedTimes(int times) {
        Eventually.so(() -> times + " renewals; " + renewals(), () -> renewals() >= times);
        assertThat(renewals()).isEqualTo(times);
    }

    private long renewals() {
        return StreamSupport.stream(log().spliterator(), false)
                .map(JsonNode::toString)
                .takeWhile(event -> !event.equals(newestBefore))
                .filter(event -> event.contains("token.grant.access_token"))
                .filter(event -> event.contains("\"grantType\":\"refresh_token\""))
                .count();
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
                        .timeout(Duration.ofMinutes(2))
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

    @When("the answer to the next renewal is lost on the wire")
    public void losesAnswer() {
        World.current()
                .sandbox()
                .post(
                        TENANT + "/faults",
                        Map.of("kind", "lose", "path", "/v1/token", "times", 1, "seconds", 60));
        World.current()
                .takeBackLater(
                        () -> World.current().sandbox().send("DELETE", TENANT + "/faults", ""));
    }

    @When("Okta goes down")
    public void goesDown() {
        World.current().stopOkta();
        World.current().takeBackLater(this::isBack);
    }

    @When("Okta is back")
    public void isBack() {
        World.current().startOkta();
        World.current().installation().passAtOkta(behind);
        behind = Duration.ZERO;
    }

    @When("{int} minutes pass while Okta is down")
    public void passHere(int minutes) {
        World.current().installation().passHere(Duration.ofMinutes(minutes));
        behind = behind.plusMinutes(minutes);
    }

    @Given("sessions of acme live {int} minutes, and unused {int} minutes")
    public void limits(int absolute, int idle) {
        policy("per_session", absolute, idle);
    }

    @Given("the sessions of one user share their tokens")
    public void perUser() {
        policy("per_user", 10080, 1440);
    }

    private static void policy(String ownership, int absolute, int idle) {
        put(ownership, absolute, idle);
        World.current().takeBackLater(() -> put("per_session", 10080, 1440));
    }

    @Then("living {int} minutes, and unused {int} minutes, would end no session")
    public void wouldEndNone(int absolute, int idle) {
        assertThat(wouldEnd(absolute, idle)).isZero();
    }

    /** Others may have left a session of this organization, too. */
    @Then("living {int} minutes, and unused {int} minutes, would end ann's session")
    public void wouldEndAnns(int absolute, int idle) {
        assertThat(wouldEnd(absolute, idle)).isPositive();
    }

    private static int wouldEnd(int absolute, int idle) {
        JsonNode told = put("?dry_run=true", "per_session", absolute, idle);
        return told.required("sessions_ended").asInt();
    }

    private static void put(String ownership, int absolute, int idle) {
        var _ = put("", ownership, absolute, idle);
    }

    private static JsonNode put(String query, String ownership, int absolute, int idle) {
        return World.current()
                .api()
                .put(
                        "/o/acme/api/v1/session-policy" + query,
                        Map.of(
                                "ownership", ownership,
                                "refresh_percent", 20,
                                "absolute_minutes", absolute,
                                "idle_minutes", idle));
    }
}
