package dev.gatehouse.oidc.signal;

import dev.gatehouse.oidc.connection.JsonDocument;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When something happened, as exactly as the provider tells: always the last moment that it may
 * mean, so that a session of the same second does not slip through.
 */
public final class EventTime {
    /** As seconds this is in the year 5138, as milliseconds in 1973. */
    private static final long MILLISECONDS_FROM = 100_000_000_000L;

    private static final long LATEST = 253_402_300_799_999L;

    private EventTime() {}

    /** From a NumericDate, which tells the second (RFC 7519, section 2). */
    public static Instant ofSecond(Instant second) {
        return second.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).minusNanos(1);
    }

    public static Instant ofMillisecond(Instant millisecond) {
        return millisecond.truncatedTo(ChronoUnit.MILLIS).plusMillis(1).minusNanos(1);
    }

    /** {@code event_timestamp}: seconds by CAEP 1.0, section 2; Okta sends milliseconds. */
    public static Optional<Instant> read(JsonDocument event) {
        return Optional.ofNullable(event.members().get("event_timestamp"))
                .filter(Number.class::isInstance)
                .map(number -> ((Number) number).longValue())
                .filter(number -> number >= 0 && number <= LATEST)
                .map(
                        number ->
                                number < MILLISECONDS_FROM
                                        ? ofSecond(Instant.ofEpochSecond(number))
                                        : ofMillisecond(Instant.ofEpochMilli(number)));
    }
}
