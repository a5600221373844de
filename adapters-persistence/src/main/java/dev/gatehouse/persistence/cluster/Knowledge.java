package dev.gatehouse.persistence.cluster;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Up to when a node knows what the others did. */
final class Knowledge {
    private final InstantSource clock;
    private final Duration longestGap;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition told = lock.newCondition();
    private volatile Instant reaching;
    private volatile boolean failing;

    Knowledge(InstantSource clock, Duration longestGap) {
        this.clock = clock;
        this.longestGap = longestGap;
        this.reaching = clock.instant();
    }

    boolean current() {
        return !olderThan(longestGap);
    }

    Duration age() {
        return Duration.between(reaching, clock.instant());
    }

    boolean olderThan(Duration age) {
        return clock.instant().isAfter(reaching.plus(age));
    }

    /** Everything up to then is known. */
    void reaches(Instant moment) {
        tell(
                () -> {
                    failing = false;
                    reaching = moment;
                });
    }

    /** The latest attempt to learn failed; who waits need not wait on. */
    void failed() {
        tell(() -> failing = true);
    }

    private void tell(Runnable news) {
        lock.lock();
        try {
            news.run();
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean awaitCurrent(Duration patience) {
        long nanos = patience.toNanos();
        lock.lock();
        try {
            while (!current() && !failing && nanos > 0) {
                nanos = told.awaitNanos(nanos);
            }
            return current();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
