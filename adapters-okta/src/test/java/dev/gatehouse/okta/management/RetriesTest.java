package dev.gatehouse.okta.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.oidc.outbound.OutboundOutcome;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Answer;
import dev.gatehouse.oidc.outbound.OutboundRequest.Method;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How long is waited, to the millisecond: what the clocks tell is given here. */
class RetriesTest {
    private static final Instant OURS = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant OKTAS = Instant.parse("2026-11-25T12:03:00Z");
    private static final String DATE = "Wed, 25 Nov 2026 12:03:00 GMT";
    private static final Answer DONE = new Answer(200, Map.of(), "");

    private final List<Duration> pauses = new ArrayList<>();

    private OutboundOutcome send(Answer... answers) {
        Deque<Answer> inTurn = new ArrayDeque<>(List.of(answers));
        return new Retries(pauses::add, InstantSource.fixed(OURS))
                .send(Method.POST, inTurn::removeFirst);
    }

    private static Answer busy(Map<String, String> date, Instant reset) {
        Map<String, String> headers = new HashMap<>(date);
        headers.put("x-rate-limit-reset", String.valueOf(reset.getEpochSecond()));
        return new Answer(429, headers, "");
    }

    @Test
    void waitUntilTheResetByTheClockOfOkta() {
        Answer busy = busy(Map.of("date", DATE), OKTAS.plusSeconds(7));

        assertThat(send(busy, DONE)).isEqualTo(DONE);
        assertThat(pauses).containsExactly(Duration.ofMillis(7_500));
    }

    @Test
    void waitByOurClockWhereOktaDoesNotTellItsOwn() {
        Answer busy = busy(Map.of(), OURS.plusSeconds(7));

        assertThat(send(busy, DONE)).isEqualTo(DONE);
        assertThat(pauses).containsExactly(Duration.ofMillis(7_500));
    }

    @Test
    void doNotWaitForAResetThatIsFarAway() {
        Answer busy = busy(Map.of("date", DATE), OKTAS.plusSeconds(60));

        assertThat(send(busy)).isEqualTo(busy);
        assertThat(pauses).isEmpty();
    }
}
