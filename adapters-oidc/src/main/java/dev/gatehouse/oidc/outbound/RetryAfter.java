package dev.gatehouse.oidc.outbound;

import dev.gatehouse.oidc.outbound.OutboundOutcome.Unreachable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a busy provider asks to be left alone (RFC 9110, section 10.2.3). */
public final class RetryAfter {
    private RetryAfter() {}

    /** Empty where it does not say so, or the moment is over. */
    public static Optional<Duration> of(Unreachable busy, Instant now) {
        return header(busy, "retry-after").flatMap(text -> read(text, sentAt(busy, now)));
    }

    private static Optional<Duration> read(String text, Instant sentAt) {
        return text.matches("[0-9]{1,9}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                : date(text).map(at -> Duration.between(sentAt, at)).filter(Duration::isPositive);
    }

    /** When the provider answered, by its own clock if it tells. */
    public static Instant sentAt(Unreachable busy, Instant now) {
        return header(busy, "date").flatMap(RetryAfter::date).orElse(now);
    }

    /** One header of the answer, by its lower-case name. */
    public static Optional<String> header(Unreachable busy, String name) {
        return Optional.ofNullable(busy.headers().get(name)).map(String::strip);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
