package dev.gatehouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.gatehouse.acceptance.launcher.FairTime;
import dev.gatehouse.acceptance.launcher.TwoNodes;
import dev.gatehouse.demo.http.Browser;
import dev.gatehouse.demo.http.JsonApi;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** What is promised of several nodes on one database, with two servers as they are shipped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesIT {
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

    /** After it a node answers from memory only when it has caught up with the others. */
    private static final Duration LONGER_THAN_A_GAP = Duration.ofSeconds(31);

    /** Guards against hanging only. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TwoNodes nodes = TwoNodes.impatient();
    private final HttpClient client = HttpClient.newHttpClient();
    private Browser ann = new Browser(nodes.one());

    @BeforeAll
    void connectAcme() {
        nodes.tryOut().connectFor("acme", "ann");
    }

    @BeforeEach
    void annSignsInAtOneAndIsKnownAtBoth() {
        ann = nodes.tryOut().signIn("acme", "ann", nodes.one());
        assertThat(statusAt(nodes.one())).isEqualTo(200);
        assertThat(statusAt(nodes.two())).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        nodes.close();
    }

    @Test
    void aSessionThatOneNodeEndsIsRefusedByTheOtherWithinASecond() {
        endAllAt(nodes.one());
        assertThat(timeUntil(nodes.two(), 401)).isLessThan(ONE_SECOND);
        assertThat(statusAt(nodes.one())).isEqualTo(401);
    }

    @Test
    void alsoInTheOtherDirection() {
        endAllAt(nodes.two());
        assertThat(timeUntil(nodes.one(), 401)).isLessThan(ONE_SECOND);
    }

    @Test
    void anEndIsLearntWithinFiveSecondsAfterTheListenersWereKilled() {
        nodes.killListeners();
        endAllAt(nodes.one());
        assertThat(timeUntil(nodes.two(), 401)).isLessThan(FIVE_SECONDS);
    }

    @Test
    void anEndIsLearntWithinFiveSecondsWhenItsNotificationIsLost() {
        // What a node does at an end, but for the notification.
        nodes.sql(
                """
                begin;
                insert into changes (act, kind, organization_id, told_at)
                    select pg_current_xact_id()::text::bigint, 'ORGANIZATION', id, now()
                    from organizations where slug = 'acme';
                update sessions set ended_at = now(), reason = 'SIGNED_OUT_BY_ADMINISTRATOR'
                    where ended_at is null;
                commit;
                """);
        assertThat(timeUntil(nodes.one(), 401)).isLessThan(FIVE_SECONDS);
        assertThat(timeUntil(nodes.two(), 401)).isLessThan(FIVE_SECONDS);
    }

    @Test
    void aNodeThatIsCutOffFromTheDatabaseAnswers503AndSignsNobodyOut() {
        // What was told of Ann's sign-in must not make the node forget her when it is cut off.
        nodes.pass(LONGER_THAN_A_GAP);
        assertThat(statusAt(nodes.two())).isEqualTo(200);
        nodes.cutTwo();
        assertThat(statusAt(nodes.two())).isEqualTo(200);
        nodes.passAtTwo(LONGER_THAN_A_GAP);
        HttpResponse<String> refused = at(nodes.two() + "/o/acme/users");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("5");
        assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(refused.body()).contains("Not available at the moment");
        assertThat(at(nodes.two() + "/health/ready").statusCode()).isEqualTo(503);
        assertThat(at(nodes.two() + "/health").statusCode()).isEqualTo(200);
        assertThat(statusAt(nodes.one())).isEqualTo(200);
        nodes.mendTwo();
        assertThat(timeUntil(nodes.two(), 200)).isLessThan(HALF_A_MINUTE);
        assertThat(at(nodes.two() + "/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionSurvivesTheDeathOfItsNodeAndARollingRestart() {
        nodes.killOne();
        assertThat(statusAt(nodes.two())).isEqualTo(200);
        nodes.restartOne();
        nodes.restartTwo();
        assertThat(statusAt(nodes.one())).isEqualTo(200);
        assertThat(statusAt(nodes.two())).isEqualTo(200);
    }

    @Test
    void theChecksThatOneNodeRunsFillInAtTheOther() {
        String page = begun(nodes.one() + "/o/acme/diagnostics/live").body();
        String next = page.replaceFirst("(?s).*hx-get=\"([^\"]+)\".*", "$1");
        assertThat(next).startsWith("/o/acme/diagnostics/runs/");
        Instant until = Instant.now().plus(PATIENCE);
        HttpResponse<String> seen = at(nodes.two() + next);
        while (seen.headers().firstValue("HX-Redirect").isEmpty()) {
            assertThat(seen.body()).contains("gh-check");
            assertThat(Instant.now()).isBefore(until);
            seen = at(nodes.two() + next);
        }
        String result = seen.headers().firstValue("HX-Redirect").orElseThrow();
        assertThat(at(nodes.two() + result.replaceFirst("#.*", "")).body())
                .contains("id=\"live-title\"");
    }

    private void endAllAt(String node) {
        JsonNode ended =
                JsonApi.read(
                        new JsonApi(node, nodes.tryOut().apiKey())
                                .send("DELETE", "/o/acme/api/v1/sessions?all=true", "")
                                .body());
        assertThat(ended.required("sessions").asInt()).isPositive();
    }

    /** Who Ann is needs no database while she is remembered. */
    private int statusAt(String node) {
        return at(node + "/o/acme/api/v1/me").statusCode();
    }

    /** How long it takes until the node answers so; asks all the time, for at most that long. */
    private Duration timeUntil(String node, int status) {
        FairTime time = nodes.fairTime();
        Instant until = Instant.now().plus(PATIENCE);
        while (statusAt(node) != status) {
            assertThat(Instant.now()).isBefore(until);
        }
        return time.passed();
    }

    /** One request with Ann's cookies, without following a redirect. */
    private HttpResponse<String> at(String url) {
        return sent(asAnn(url));
    }

    /** What her browser is shown that presses a button and watches. */
    private HttpResponse<String> begun(String url) {
        return sent(
                asAnn(url)
                        .header("HX-Request", "true")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder asAnn(String url) {
        StringBuilder cookies = new StringBuilder();
        ann.cookies().forEach((name, value) -> cookies.append(name + "=" + value + "; "));
        return HttpRequest.newBuilder(URI.create(url))
                .header("Accept", "*/*")
                .header("Cookie", cookies.toString())
                .timeout(PATIENCE);
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
