package dev.gatehouse.domain.session;

import dev.gatehouse.domain.field.InvalidValue;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a session may live at most, and how long without use: five minutes to a year each, and
 * without use not longer than at most.
 */
public record SessionLimits(Duration absolute, Duration idle) {
    private static final Duration LEAST = Duration.ofMinutes(5);
    private static final Duration MOST = Duration.ofDays(365);

    // After the two that its check reads.
    public static final SessionLimits DEFAULT =
            new SessionLimits(Duration.ofDays(7), Duration.ofHours(24));

    public SessionLimits {
        check(absolute);
        check(idle);
        if (idle.compareTo(absolute) > 0) {
            throw new InvalidValue("session_limit.idle_longer");
        }
    }

    /** A whole number of minutes, as somebody typed it. */
    public static Duration minutes(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw new InvalidValue("session_limit.range");
        }
        Duration read = Duration.ofMinutes(Long.parseLong(text));
        check(read);
        return read;
    }

    /** Sessions that started then or before are over. */
    public Instant startedBefore(Instant now) {
        return now.minus(absolute);
    }

    /** Sessions that were last used then or before are over. */
    public Instant seenBefore(Instant now) {
        return now.minus(idle);
    }

    private static void check(Duration limit) {
        if (limit.compareTo(LEAST) < 0 || limit.compareTo(MOST) > 0) {
            throw new InvalidValue("session_limit.range");
        }
    }
}
