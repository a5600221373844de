package dev.gatehouse.domain.connection;

import dev.gatehouse.domain.field.InvalidValue;

import java.time.Duration;
import java.util.Optional;

/**
 * How long refresh tokens of this connection live, as far as somebody told us.
 *
 * <p>A provider uses one text for every refused refresh token; only with these can an end be called
 * <em>refresh token expired</em> or <em>inactive too long</em>. Each is one minute to five years;
 * the idle window is not longer than the lifetime.
 *
 * @param lifetime from the sign-in to the end, however often it is used
 * @param idle how long it may stay unused
 */
public record RefreshLifetimes(Optional<Duration> lifetime, Optional<Duration> idle) {
    public static final RefreshLifetimes UNKNOWN =
            new RefreshLifetimes(Optional.empty(), Optional.empty());

    private static final Duration LONGEST = Duration.ofDays(5 * 365);

    public RefreshLifetimes {
        lifetime.ifPresent(RefreshLifetimes::check);
        idle.ifPresent(RefreshLifetimes::check);
        if (lifetime.isPresent() && idle.isPresent() && idle.get().compareTo(lifetime.get()) > 0) {
            throw new InvalidValue("refresh_lifetime.idle_longer");
        }
    }

    private static void check(Duration value) {
        if (value.compareTo(Duration.ofMinutes(1)) < 0 || value.compareTo(LONGEST) > 0) {
            throw new InvalidValue("refresh_lifetime.range");
        }
    }

    /** A whole number of minutes, as the provider's console shows them. */
    public static Duration minutes(String text) {
        if (!text.matches("[0-9]{1,7}")) {
            throw new InvalidValue("refresh_lifetime.range");
        }
        Duration read = Duration.ofMinutes(Long.parseLong(text));
        check(read);
        return read;
    }
}
