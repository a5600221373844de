package dev.gatehouse.web.diagnosis;

import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.application.diagnosis.WatchedRun;
import dev.gatehouse.application.diagnosis.WatchedRuns;
import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.domain.organization.OrganizationId;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The examinations that somebody watches: carried out on this node, told to all.
 *
 * <p>How far each is stands in the storage, so that a browser may ask any node. A node that dies
 * leaves its runs silent; after a while they count as lost.
 */
@Singleton
public final class Runs {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final System.Logger LOG = System.getLogger(Runs.class.getName());

    private final WatchedRuns runs;
    private final Identifiers identifiers;
    private final InstantSource clock;

    Runs(WatchedRuns runs, Identifiers identifiers, InstantSource clock) {
        this.runs = runs;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Starts an examination on a thread of its own.
     *
     * @param work examines, and says where what it came to is seen
     */
    public Run start(
            OrganizationId organization, Function<ExaminationProgress, WatchedRun.Then> work) {
        runs.forget(clock.instant().minus(KEPT));
        WatchedRun begun = WatchedRun.begun(identifiers.next(), organization, clock.instant());
        runs.begin(begun);
        Run run = new Run(begun);
        Thread.ofVirtual().name("examination-progress").start(() -> tell(run));
        Thread.ofVirtual().name("examination").start(() -> carryOut(run, work));
        return run;
    }

    private static void carryOut(Run run, Function<ExaminationProgress, WatchedRun.Then> work) {
        WatchedRun.State how = new WatchedRun.State.Failed();
        try {
            how = new WatchedRun.State.Over(work.apply(run));
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "An examination failed", bug);
        } finally {
            run.end(how);
        }
    }

    /** Keeps the newest state each time; what changes while one is kept comes with the next. */
    private void tell(Run run) {
        try {
            WatchedRun told = run.now();
            while (told.goesOn()) {
                told = run.next();
                keep(told.alive(clock.instant()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** That nobody can be told is no reason to stop. */
    private void keep(WatchedRun run) {
        try {
            runs.keep(run);
        } catch (RuntimeException unavailable) {
            LOG.log(System.Logger.Level.WARNING, "Progress was not kept", unavailable);
        }
    }

    /** As it stands now, whichever node carries it out; empty when it is lost or forgotten. */
    Optional<WatchedRun> find(OrganizationId organization, String id) {
        try {
            return runs.find(organization, UUID.fromString(id))
                    .filter(run -> !run.lostBy(clock.instant()));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
