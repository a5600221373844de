package dev.gatehouse.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.operator.OperatorId;
import dev.gatehouse.domain.secret.Secret;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

class SessionTest {
    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
    private static final SessionLimits LIMITS =
            new SessionLimits(Duration.ofHours(10), Duration.ofHours(2));

    private final Session session =
            new Session(
                    new SessionId(new UUID(1, 1)),
                    new Secret("id").hash(),
                    new SessionSubject.OperatorSubject(new OperatorId(new UUID(2, 2))),
                    Optional.empty(),
                    Device.of("Fire\u0000fox", null),
                    START,
                    START,
                    START,
                    new SessionState.Live());

    @ParameterizedTest
    @CsvSource({"0, 119, true", "0, 120, false", "500, 599, true", "500, 600, false"})
    void livesWithinItsLimits(long seen, long now, boolean live) {
        var state =
                session.seen(START.plus(Duration.ofMinutes(seen)))
                        .stateAt(START.plus(Duration.ofMinutes(now)), LIMITS);
        assertThat(state instanceof SessionState.Live).isEqualTo(live);
    }

    @Test
    void keepsTheFirstReasonAndTime() {
        Session ended = session.ended(SignOutReason.SIGNED_OUT, START);
        assertThat(ended.ended(SignOutReason.REPLACED, START.plusSeconds(1))).isEqualTo(ended);
        assertThat(ended.stateAt(START.plus(Duration.ofDays(9)), LIMITS))
                .isEqualTo(new SessionState.Ended(SignOutReason.SIGNED_OUT, START));
    }

    @Test
    void keepsControlCharactersOutOfTheDevice() {
        assertThat(session.device()).isEqualTo(new Device("Fire fox", ""));
        assertThat(Device.of("x".repeat(1000), "").userAgent()).hasSize(300);
    }
}
