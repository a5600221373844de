package dev.gatehouse.application.diagnosis;

import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.organization.OrganizationId;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An examination that somebody watches, as far as it has come; holds no secret.
 *
 * @param toldAt when it last gave a sign of life
 * @param checks in the order in which they were planned
 */
public record WatchedRun(
        UUID id,
        OrganizationId organization,
        Instant startedAt,
        Instant toldAt,
        List<RunningCheck> checks,
        State state) {
    /** After that long without a sign of life the node that ran it is taken for dead. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    public WatchedRun {
        checks = List.copyOf(checks);
    }

    /** How it stands. */
    public sealed interface State {
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

    public static WatchedRun begun(UUID id, OrganizationId organization, Instant now) {
        return new WatchedRun(id, organization, now, now, List.of(), new State.GoingOn());
    }

    /** With these checks, none of which runs yet. */
    public WatchedRun planned(List<String> names) {
        return with(names.stream().<RunningCheck>map(RunningCheck.Waiting::new).toList(), state);
    }

    public WatchedRun running(String check) {
        return with(new RunningCheck.Running(check));
    }

    public WatchedRun done(CheckResult result) {
        return with(new RunningCheck.Done(result));
    }

    public WatchedRun ended(State how) {
        return with(checks, how);
    }

    /** With a sign of life. */
    public WatchedRun alive(Instant now) {
        return new WatchedRun(id, organization, startedAt, now, checks, state);
    }

    public boolean goesOn() {
        return state instanceof State.GoingOn;
    }

    /** Whether nobody will tell any more how it ends. */
    public boolean lostBy(Instant now) {
        return goesOn() && toldAt.plus(SILENCE).isBefore(now);
    }

    private WatchedRun with(RunningCheck further) {
        List<RunningCheck> next = new ArrayList<>(checks);
        next.replaceAll(old -> old.check().equals(further.check()) ? further : old);
        if (!next.contains(further)) {
            next.add(further);
        }
        return with(next, state);
    }

    private WatchedRun with(List<RunningCheck> further, State how) {
        return new WatchedRun(id, organization, startedAt, toldAt, further, how);
    }
}
