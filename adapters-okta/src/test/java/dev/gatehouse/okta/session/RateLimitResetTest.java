package dev.gatehouse.okta.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.oidc.outbound.OutboundOutcome.Unreachable;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Why;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

class RateLimitResetTest {
    private static final Instant NOW = Instant.parse("2031-05-01T10:00:00Z");

    private static Unreachable busy(Map<String, String> headers) {
        return new Unreachable(Why.BUSY, "HTTP 429", headers);
    }

    private static String after(long seconds) {
        return String.valueOf(NOW.plusSeconds(seconds).getEpochSecond());
    }

    @Test
    void countsByOktasOwnClock() {
        assertThat(RateLimitReset.of(busy(Map.of("x-rate-limit-reset", after(42))), NOW))
                .contains(Duration.ofSeconds(42));
        var headers =
                Map.of("x-rate-limit-reset", after(42), "date", "Thu, 01 May 2031 10:00:30 GMT");
        assertThat(RateLimitReset.of(busy(headers), NOW)).contains(Duration.ofSeconds(12));
    }

    @Test
    void asksForNothingWithoutAMomentToCome() {
        assertThat(RateLimitReset.of(busy(Map.of()), NOW)).isEmpty();
        assertThat(RateLimitReset.of(busy(Map.of("x-rate-limit-reset", after(-1))), NOW)).isEmpty();
        assertThat(RateLimitReset.of(busy(Map.of("x-rate-limit-reset", "soon")), NOW)).isEmpty();
    }

    @Test
    void prefersTheStandardHeader() {
        var both = Map.of("x-rate-limit-reset", after(42), "retry-after", "7");
        assertThat(RateLimitReset.of(busy(both), NOW)).contains(Duration.ofSeconds(7));
    }
}
