package dev.gatehouse.application.setup;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.setup.SetUpRun;

import java.time.Instant;
import java.util.Optional;

/**
 * The latest run of the set-up assistant in each organization; a credential is never part of it.
 */
public interface SetUpRuns {
    /**
     * Keeps a run that begins in the place of the one before, unless that is still running and gave
     * a sign of life after {@code silentSince}. Of two that begin at once, one is kept.
     *
     * @return whether it was kept
     */
    boolean begin(SetUpRun run, Instant silentSince);

    /**
     * Keeps how far the run has come; a run that another has replaced is not kept.
     *
     * @return whether it was kept, so that it may go on
     */
    boolean keep(SetUpRun run);

    Optional<SetUpRun> find(OrganizationId organization);
}
