package dev.gatehouse.acceptance.launcher;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Notices how long this process did not run although it wanted to, because it was stopped or the
 * machine had no time for it.
 */
final class Stalls {
    private static final long TICK = Duration.ofMillis(5).toNanos();

    /** Below it is what every busy machine does. */
    private static final long SHORTEST = Duration.ofMillis(50).toNanos();

    private long last = System.nanoTime();
    private long lost;

    private Stalls() {}

    static Stalls noticed() {
        Stalls stalls = new Stalls();
        Thread.ofPlatform().daemon().name("stalls").start(stalls::watch);
        return stalls;
    }

    private void watch() {
        while (true) {
            LockSupport.parkNanos(TICK);
            var _ = lost();
        }
    }

    /** All stalls up to now, one that has just ended included. */
    synchronized Duration lost() {
        long now = System.nanoTime();
        long late = now - last - TICK;
        if (late > SHORTEST) {
            lost += late;
        }
        last = now;
        return Duration.ofNanos(lost);
    }
}
