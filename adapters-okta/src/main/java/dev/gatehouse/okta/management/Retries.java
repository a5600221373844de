package dev.gatehouse.okta.management;

import dev.gatehouse.oidc.outbound.OutboundOutcome;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Answer;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Unreachable;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Why;
import dev.gatehouse.oidc.outbound.OutboundRequest.Method;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Tries a call again where that is safe and may help, for a minute at the most.
 *
 * @see <a href="https://developer.okta.com/docs/reference/rl-best-practices/">Okta: rate limits</a>
 */
public final class Retries {
    private static final int MOST = 4;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(500);

    private final Pause pause;
    private final InstantSource clock;

    public Retries(Pause pause, InstantSource clock) {
        this.pause = pause;
        this.clock = clock;
    }

    Retries asking(BooleanSupplier goesOn) {
        return new Retries(new Patience(pause, goesOn), clock);
    }

    OutboundOutcome send(Method method, Supplier<OutboundOutcome> call) {
        Duration left = LONGEST;
        OutboundOutcome outcome = call.get();
        for (int tries = 1; tries < MOST; tries++) {
            Optional<Duration> wait = wait(outcome, method);
            if (wait.isEmpty() || wait.get().compareTo(left) > 0 || !pause.pause(wait.get())) {
                return outcome;
            }
            left = left.minus(wait.get());
            outcome = call.get();
        }
        return outcome;
    }

    private Optional<Duration> wait(OutboundOutcome outcome, Method method) {
        return switch (outcome) {
            case Answer answer when answer.status() == 429 -> Optional.of(untilReset(answer));
            // E0000239: Okta is putting priorities in order and did nothing.
            case Answer answer when answer.status() == 423 -> Optional.of(SHORT);
            case Answer answer when answer.status() >= 500 && method != Method.POST ->
                    Optional.of(SHORT);
            case Answer _ -> Optional.empty();
            case Unreachable lost when lost.why() == Why.CONNECTION_LOST && method != Method.POST ->
                    Optional.of(SHORT);
            case Unreachable _ -> Optional.empty();
        };
    }

    /** Until {@code X-Rate-Limit-Reset}, UTC epoch seconds, by Okta's own clock where it tells. */
    private Duration untilReset(Answer answer) {
        try {
            long reset = Long.parseLong(answer.header("x-rate-limit-reset").orElse(""));
            Duration until = Duration.between(now(answer), Instant.ofEpochSecond(reset));
            return until.isNegative() ? SHORT : until.plus(SHORT);
        } catch (NumberFormatException | java.time.DateTimeException | ArithmeticException unread) {
            return SHORT;
        }
    }

    private Instant now(Answer answer) {
        try {
            return java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                    answer.header("date").orElse(""), Instant::from);
        } catch (java.time.DateTimeException unread) {
            return clock.instant();
        }
    }
}
