package dev.gatehouse.web.diagnosis;

import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.domain.organization.OrganizationId;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The examinations under way on this node, so that a page can show how they go on.
 *
 * <p>Kept in memory only: what they come to is stored by the use case, and a browser that is sent
 * to another node meanwhile sees it there by loading the page again.
 */
@Singleton
public final class Runs {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final System.Logger LOG = System.getLogger(Runs.class.getName());

    private final Map<UUID, Run> runs = new ConcurrentHashMap<>();
    private final Identifiers identifiers;
    private final InstantSource clock;

    Runs(Identifiers identifiers, InstantSource clock) {
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Starts an examination on a thread of its own.
     *
     * @param work examines, and says where what it came to is seen
     */
    public Run start(OrganizationId organization, Function<Run, Run.Then> work) {
        runs.values().removeIf(run -> run.startedAt().plus(KEPT).isBefore(clock.instant()));
        Run run = new Run(identifiers.next(), organization, clock.instant());
        runs.put(run.id(), run);
        Thread.ofVirtual().name("examination").start(() -> carryOut(run, work));
        return run;
    }

    private static void carryOut(Run run, Function<Run, Run.Then> work) {
        try {
            run.end(new Run.State.Over(work.apply(run)));
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "An examination failed", bug);
            run.end(new Run.State.Failed());
        }
    }

    Optional<Run> find(OrganizationId organization, String id) {
        try {
            return Optional.ofNullable(runs.get(UUID.fromString(id)))
                    .filter(run -> run.organization().equals(organization));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
