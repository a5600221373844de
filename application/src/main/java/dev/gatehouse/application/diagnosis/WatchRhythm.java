package dev.gatehouse.application.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * How often a connection is looked at again.
 *
 * @param interval on average
 * @param random spreads the looks by a fifth to both sides, so that not all providers are asked at
 *     once
 */
public record WatchRhythm(Duration interval, RandomGenerator random) {
    private static final double SPREAD = 0.2;

    public WatchRhythm {
        if (interval.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("The watch looks at most once a minute");
        }
    }

    Instant after(Instant now) {
        double factor = 1 - SPREAD + 2 * SPREAD * random.nextDouble();
        return now.plusMillis((long) (interval.toMillis() * factor));
    }
}
