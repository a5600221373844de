package dev.gatehouse.domain.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody set out to refresh a token set and the provider's answer is not stored yet.
 *
 * <p>It is written down before the provider is called, because an answer may be lost: by a node
 * that dies, or on the wire. The provider may then have replaced the refresh token already; inside
 * its leeway the old one still works.
 *
 * @param begunAt when the refresh token was last presented
 * @param until until then nobody else may try, or nobody should
 * @param waiting whether the last attempt failed and the next one waits; else one is under way
 * @param failures how often it failed in a row
 */
public record RefreshIntent(Instant begunAt, Instant until, boolean waiting, int failures) {
    /** The lease of one attempt: above the 6 s that one may take, below the provider's leeway. */
    public static final Duration LEASE = Duration.ofSeconds(8);

    /** Okta's default leeway, in which a replaced refresh token still works. */
    public static final Duration LEEWAY = Duration.ofSeconds(30);

    /** Below the leeway, since what fails may be the answer only. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private static final Duration LONGEST_ASKED = Duration.ofMinutes(5);

    /** Whether somebody has asked the provider and may still get the answer. */
    public boolean underWay(Instant now) {
        return !waiting && now.isBefore(until);
    }

    /** Whether the next attempt should wait, as long as there is time. */
    public boolean pausing(Instant now) {
        return waiting && now.isBefore(until);
    }

    /**
     * When to try again after one more failure: 1, 2, 4 … seconds later, at most 20.
     *
     * @param asked how long the provider asks to be left alone, which counts up to five minutes
     */
    public static Instant retryAt(Instant now, int failures, Optional<Duration> asked) {
        Duration own = shorter(Duration.ofSeconds(1L << Math.min(failures, 10)), LONGEST_WAIT);
        Duration theirs = shorter(asked.orElse(own), LONGEST_ASKED);
        return now.plus(theirs.compareTo(own) > 0 ? theirs : own);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
