package dev.gatehouse.application.diagnosis;

import dev.gatehouse.domain.organization.OrganizationId;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The examinations that somebody watches, so that any node can show how far they are.
 *
 * <p>Each is kept by the one node that runs it, in the order of its states; who reads sees one of
 * them whole.
 */
public interface WatchedRuns {
    void begin(WatchedRun run);

    /** Replaces what was kept of this run; one that was forgotten stays so. */
    void keep(WatchedRun run);

    Optional<WatchedRun> find(OrganizationId organization, UUID id);

    /** Forgets those that started before. */
    void forget(Instant startedBefore);
}
