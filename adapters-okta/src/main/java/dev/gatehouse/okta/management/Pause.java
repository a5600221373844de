package dev.gatehouse.okta.management;

import java.time.Duration;

/** Waits, for a rate limit to pass; a test does not. */
@FunctionalInterface
public interface Pause {
    /** Waits that long; {@code false} when the thread was interrupted, which it stays. */
    boolean pause(Duration time);

    /** Lets the thread sleep. */
    static boolean asleep(Duration time) {
        try {
            return !new java.util.concurrent.CountDownLatch(1)
                    .await(time.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
