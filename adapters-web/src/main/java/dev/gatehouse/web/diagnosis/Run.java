package dev.gatehouse.web.diagnosis;

import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.application.diagnosis.WatchedRun;
import dev.gatehouse.domain.connection.CheckResult;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** An examination under way on this node that somebody watches. Safe for use by many threads. */
public final class Run implements ExaminationProgress {
    /** So often it gives a sign of life at least. */
    private static final int LONGEST_SILENCE_SECONDS = 10;

    /** So long a browser is kept waiting at most. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final Semaphore changed = new Semaphore(0);
    private WatchedRun now;

    Run(WatchedRun begun) {
        this.now = begun;
    }

    @Override
    public void planned(List<String> names) {
        change(run -> run.planned(names));
        begun.countDown();
    }

    @Override
    public void running(String check) {
        change(run -> run.running(check));
    }

    @Override
    public void done(CheckResult result) {
        change(run -> run.done(result));
    }

    void end(WatchedRun.State how) {
        change(run -> run.ended(how));
        begun.countDown();
    }

    private synchronized void change(UnaryOperator<WatchedRun> step) {
        now = step.apply(now);
        changed.release();
    }

    synchronized WatchedRun now() {
        return now;
    }

    /** Waits until it has come further than was told, but not longer than it may be silent. */
    WatchedRun next() throws InterruptedException {
        boolean _ = changed.tryAcquire(LONGEST_SILENCE_SECONDS, TimeUnit.SECONDS);
        changed.drainPermits();
        return now();
    }

    /**
     * Waits until the checks are known or it is over, but not longer than a browser is kept
     * waiting; then it goes on all the same.
     */
    WatchedRun begun() {
        return begun(LONGEST_WAIT);
    }

    WatchedRun begun(Duration longest) {
        try {
            boolean _ = begun.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return now();
    }
}
