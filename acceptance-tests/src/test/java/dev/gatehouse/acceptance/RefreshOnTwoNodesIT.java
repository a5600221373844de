package dev.gatehouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.gatehouse.acceptance.launcher.FairTime;
import dev.gatehouse.acceptance.launcher.TwoNodes;
import dev.gatehouse.application.connection.RefreshesTokens;
import dev.gatehouse.demo.http.Browser;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Tokens are renewed once, whatever the nodes do at the same time and whichever of them dies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefreshOnTwoNodesIT {
    private static final String FAULTS = "/admin/tenants/acme/faults";

    /** Guards against hanging only. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Access tokens of acme's tenant live for an hour. */
    private static final Duration ALMOST_AN_HOUR = Duration.ofMinutes(59);

    private final TwoNodes nodes = TwoNodes.start();
    private final HttpClient client = HttpClient.newHttpClient();
    private String cookies = "";

    @BeforeAll
    void connectAcme() {
        nodes.tryOut().connectFor("acme", "ann");
    }

    @BeforeEach
    void annSignsIn() {
        Browser ann = nodes.tryOut().signIn("acme", "ann", nodes.one());
        StringBuilder header = new StringBuilder();
        ann.cookies().forEach((name, value) -> header.append(name + "=" + value + "; "));
        cookies = header.toString();
        assertThat(statusAt(nodes.one())).isEqualTo(200);
        assertThat(statusAt(nodes.two())).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        nodes.close();
    }

    @Test
    void twoHundredRequestsAtTheEndOfATokenLeadToOneRefresh() {
        int before = refreshes();
        nodes.pass(ALMOST_AN_HOUR);
        Instant begin = Instant.now();
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            answers.add(askAt(i % 2 == 0 ? nodes.one() : nodes.two()));
        }
        assertThat(answers).extracting(CompletableFuture::join).containsOnly(200);
        int after = refreshes();
        assertThat(after).isBetween(before + 1, before + mostRefreshes(begin));
        nodes.pass(Duration.ofMinutes(10));
        assertThat(statusAt(nodes.one())).isEqualTo(200);
        assertThat(statusAt(nodes.two())).isEqualTo(200);
        assertThat(refreshes()).isEqualTo(after);
    }

    /** One, and one more each time that a machine was too slow for one to come to its end. */
    private static int mostRefreshes(Instant begin) {
        Duration elapsed = Duration.between(begin, Instant.now());
        return 1 + (int) elapsed.dividedBy(RefreshesTokens.LONGEST);
    }

    @Test
    void noSessionIsLostWithTheNodeThatDiesBetweenOktasAnswerAndItsOwnCommit() {
        int before = refreshes();
        nodes.pass(ALMOST_AN_HOUR);
        fault(Map.of("kind", "slow", "path", "/v1/token", "millis", 3_600_000, "times", 1));
        CompletableFuture<Integer> lost = askAt(nodes.one());
        await(() -> nodes.tryOut().sandbox().get(FAULTS).isEmpty());
        // Okta is working on it; what it will answer cannot be stored.
        try (var _ = nodes.holdRefreshes()) {
            nodes.tryOut().sandbox().send("DELETE", FAULTS, "");
            await(() -> refreshes() == before + 1);
            await(() -> nodes.waitingForALock() > 0);
            nodes.killOne();
        }
        FairTime killed = nodes.fairTimeOfTwo();
        assertThat(lost).failsWithin(PATIENCE);
        // Nobody uses the session, and the other node completes what the dead one began.
        await(() -> refreshes() == before + 2);
        assertThat(killed.passed()).isLessThan(Duration.ofSeconds(10));
        nodes.restartOne();
        nodes.pass(Duration.ofMinutes(10));
        assertThat(statusAt(nodes.two())).isEqualTo(200);
        assertThat(statusAt(nodes.one())).isEqualTo(200);
        assertThat(refreshes()).isEqualTo(before + 2);
    }

    @Test
    void aRollingRestartAtTheEndOfATokenSignsNobodyOut() throws Exception {
        int before = refreshes();
        nodes.pass(ALMOST_AN_HOUR);
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        AtomicBoolean running = new AtomicBoolean(true);
        Thread using =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    while (running.get()) {
                                        answerAt(nodes.one()).ifPresent(seen::add);
                                        answerAt(nodes.two()).ifPresent(seen::add);
                                    }
                                });
        nodes.restartOne();
        nodes.restartTwo();
        running.set(false);
        using.join();
        assertThat(seen).contains(200).isSubsetOf(200, 503);
        assertThat(statusAt(nodes.one())).isEqualTo(200);
        assertThat(statusAt(nodes.two())).isEqualTo(200);
        // Where a node was stopped in the middle of it, the other one completes it.
        assertThat(refreshes()).isBetween(before + 1, before + 2);
    }

    /** Empty when nobody answers there at the moment. */
    private Optional<Integer> answerAt(String node) {
        return askAt(node).handle((status, _) -> Optional.ofNullable(status)).join();
    }

    @Test
    void aSessionThatOneNodeEndsIsRefusedByTheOtherWithinASecond() {
        var ended = nodes.tryOut().api().send("DELETE", "/o/acme/api/v1/sessions?all=true", "");
        assertThat(ended.statusCode()).isEqualTo(200);
        FairTime time = nodes.fairTime();
        await(() -> statusAt(nodes.two()) == 401);
        assertThat(time.passed()).isLessThan(Duration.ofSeconds(1));
        assertThat(statusAt(nodes.one())).isEqualTo(401);
    }

    @Test
    void anOutageOfAMinuteWithinTheTokensLifeSignsNobodyOut() {
        nodes.pass(ALMOST_AN_HOUR.minusSeconds(30));
        fault(Map.of("kind", "error", "path", "/v1/", "status", 503, "seconds", 3_600));
        assertThat(statusAt(nodes.one())).isEqualTo(200);
        assertThat(statusAt(nodes.two())).isEqualTo(200);
        nodes.pass(Duration.ofMinutes(1));
        assertThat(statusAt(nodes.one())).isEqualTo(200);
        assertThat(statusAt(nodes.two())).isEqualTo(200);
        nodes.tryOut().sandbox().send("DELETE", FAULTS, "");
        nodes.pass(Duration.ofSeconds(20));
        assertThat(statusAt(nodes.one())).isEqualTo(200);
        nodes.pass(Duration.ofMinutes(10));
        assertThat(statusAt(nodes.one())).isEqualTo(200);
        assertThat(statusAt(nodes.two())).isEqualTo(200);
    }

    private void fault(Map<String, Object> fault) {
        nodes.tryOut().sandbox().post(FAULTS, fault);
    }

    /** How many refreshes the tenant's log tells of. */
    private int refreshes() {
        int count = 0;
        for (JsonNode event : nodes.tryOut().sandbox().get("/admin/tenants/acme/log")) {
            if (event.path("eventType").asText().endsWith("grant.refresh_token")) {
                count++;
            }
        }
        return count;
    }

    private static void await(BooleanSupplier condition) {
        Instant until = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(until);
        }
    }

    private int statusAt(String node) {
        return askAt(node).join();
    }

    private CompletableFuture<Integer> askAt(String node) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(node + "/o/acme/api/v1/me"))
                        .header("Cookie", cookies)
                        .timeout(PATIENCE)
                        .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }
}
