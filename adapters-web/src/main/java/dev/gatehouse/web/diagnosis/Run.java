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
    enum State {
        GOING_ON,
        OVER,
        /** By a fault of ours, which the log tells. */
        FAILED
    }

    private final UUID id;
    private final OrganizationId organization;
    private final Instant startedAt;
    private final String then;
    private final Map<String, RunningCheck> checks = new LinkedHashMap<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private State state = State.GOING_ON;

    Run(UUID id, OrganizationId organization, Instant startedAt, String then) {
        this.id = id;
        this.organization = organization;
        this.startedAt = startedAt;
        this.then = then;
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

    /** The page with the result; empty when the list itself is the result. */
    String then() {
        return then;
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

    /** Waits until the checks are known, or it is over without any. */
    public boolean hasChecks() {
        try {
            return begun.await(10, TimeUnit.SECONDS) && !checks().isEmpty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
