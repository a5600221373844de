package dev.gatehouse.application.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;

/**
 * Limits how often each of many may do something, on this node; one cannot use up what others need.
 *
 * <p>A token bucket, kept as its next free moment (the generic cell rate algorithm), so that a
 * share costs one entry. At most so many are remembered: who came longest ago is forgotten first,
 * and may then come again as often as a new one. May be asked by many threads at once.
 */
public final class Gate<K> {
    private static final int MOST = 10_000;

    private final Share share;
    private final InstantSource clock;
    private final int most;
    private final LinkedHashMap<K, Instant> nextFree = new LinkedHashMap<>(16, 0.75f, true);

    public Gate(Share share, InstantSource clock) {
        this(share, clock, MOST);
    }

    Gate(Share share, InstantSource clock, int most) {
        this.share = share;
        this.clock = clock;
        this.most = most;
    }

    /**
     * What each one may do.
     *
     * @param every one in such a time
     * @param atOnce so many together after a pause
     */
    public record Share(Duration every, int atOnce) {
        public static Share perSecond(int times, int atOnce) {
            return new Share(Duration.ofSeconds(1).dividedBy(times), atOnce);
        }
    }

    /** Whether this one may do it now; if so, it counts. */
    public synchronized boolean admits(K one) {
        Instant now = clock.instant();
        Instant free = nextFree.getOrDefault(one, now);
        Instant after = (free.isBefore(now) ? now : free).plus(share.every());
        if (after.isAfter(now.plus(share.every().multipliedBy(share.atOnce())))) {
            return false;
        }
        nextFree.put(one, after);
        if (nextFree.size() > most) {
            nextFree.pollFirstEntry();
        }
        return true;
    }
}
