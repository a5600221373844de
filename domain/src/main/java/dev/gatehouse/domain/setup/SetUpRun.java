package dev.gatehouse.domain.setup;

import dev.gatehouse.domain.organization.OrganizationId;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The latest application of a plan in an organization, as far as it has come.
 *
 * @param saved whether what was made is in the draft of the connection
 */
public record SetUpRun(
        UUID id,
        OrganizationId organization,
        State state,
        List<StepOutcome> outcomes,
        boolean saved,
        Instant startedAt,
        Instant updatedAt) {
    /**
     * After that long without a sign of life the node that ran it is taken for dead. A run gives
     * one at each step and every 15 seconds while it waits; one call takes half a minute at most.
     */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    public SetUpRun {
        outcomes = List.copyOf(outcomes);
    }

    /** How far a run is. */
    public enum State {
        RUNNING,
        FINISHED,
        /** A step failed, or the node that ran it died; the next run continues. */
        STOPPED
    }

    public static SetUpRun begun(
            UUID id, OrganizationId organization, SetUpPlan plan, Instant now) {
        List<StepOutcome> outcomes =
                plan.steps().stream()
                        .map(step -> new StepOutcome(step, new StepResult.NotReached()))
                        .toList();
        return new SetUpRun(id, organization, State.RUNNING, outcomes, false, now, now);
    }

    /** With what became of one more step. */
    public SetUpRun with(StepOutcome outcome, Instant now) {
        List<StepOutcome> next = new ArrayList<>(outcomes);
        next.replaceAll(old -> old.step().key().equals(outcome.step().key()) ? outcome : old);
        return new SetUpRun(id, organization, state, next, saved, startedAt, now);
    }

    /** With a sign of life. */
    public SetUpRun alive(Instant now) {
        return new SetUpRun(id, organization, state, outcomes, saved, startedAt, now);
    }

    /** At its end: finished when nothing failed and nothing is left over. */
    public SetUpRun ended(boolean draftSaved, Instant now) {
        boolean whole =
                outcomes.stream()
                        .allMatch(
                                o ->
                                        o.result() instanceof StepResult.Done
                                                || o.result() instanceof StepResult.Left);
        State end = whole ? State.FINISHED : State.STOPPED;
        return new SetUpRun(id, organization, end, outcomes, draftSaved, startedAt, now);
    }

    /** A run without a sign of life since then has stopped. */
    public static Instant silentSince(Instant now) {
        return now.minus(SILENCE);
    }

    /** This run as it is to be told at that time: one that went silent has stopped. */
    public SetUpRun seenAt(Instant now) {
        return state == State.RUNNING && updatedAt.isBefore(silentSince(now))
                ? new SetUpRun(
                        id, organization, State.STOPPED, outcomes, saved, startedAt, updatedAt)
                : this;
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public int count(StepKind kind) {
        return (int)
                outcomes.stream()
                        .filter(o -> o.result() instanceof StepResult.Done)
                        .filter(o -> o.step().kind() == kind)
                        .count();
    }
}
