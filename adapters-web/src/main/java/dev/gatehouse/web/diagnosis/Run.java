package dev.gatehouse.web.diagnosis;

import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.organization.OrganizationId;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One examination that somebody watches; holds no secret. Safe for use by many threads. */
public final class Run implements ExaminationProgress {
    /** How it stands. */
    sealed interface State {
        record GoingOn() implements State {}

        record Over(Then then) implements State {}

        /** By a fault of ours, which the log tells. */
        record Failed() implements State {}
    }

    /** Where what it came to is seen. */
    public sealed interface Then {
        /** On that page. */
        record Page(String address) implements Then {}

        /** In the list of checks itself. */
        record Here() implements Then {}

        /** In the form: nothing was kept, and sent again without watching it tells why. */
        record Form() implements Then {}
    }

    private final UUID id;
    private final OrganizationId organization;
    private final Instant startedAt;
    private final Map<String, RunningCheck> checks = new LinkedHashMap<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private State state = new State.GoingOn();

    Run(UUID id, OrganizationId organization, Instant startedAt) {
        this.id = id;
        this.organization = organization;
        this.startedAt = startedAt;
    }

    public UUID id() {
        return id;
    }

    OrganizationId organization() {
        return organization;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Override
    public synchronized void planned(List<String> names) {
        names.forEach(name -> checks.put(name, new RunningCheck.Waiting(name)));
        begun.countDown();
    }

    @Override
    public synchronized void running(String check) {
        checks.put(check, new RunningCheck.Running(check));
    }

    @Override
    public synchronized void done(CheckResult result) {
        checks.put(result.check(), new RunningCheck.Done(result));
    }

    synchronized void end(State how) {
        state = how;
        begun.countDown();
    }

    synchronized State state() {
        return state;
    }

    synchronized List<RunningCheck> checks() {
        return List.copyOf(checks.values());
    }

    /**
     * Waits until the checks are known or it is over, but not longer than a browser is kept
     * waiting; then it goes on all the same.
     */
    State begun() {
        try {
            boolean _ = begun.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return state();
    }
}
