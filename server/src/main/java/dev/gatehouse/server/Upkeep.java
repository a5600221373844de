package dev.gatehouse.server;

import dev.gatehouse.application.session.CompleteRefreshes;
import dev.gatehouse.application.session.RevokeRetired;
import dev.gatehouse.application.signin.ConfirmSignIn;

import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

/** What every node does by itself, as often as it must; each run is safe beside all others. */
@Singleton
class Upkeep {
    private final CompleteRefreshes refreshes;
    private final RevokeRetired revocations;
    private final ConfirmSignIn confirmations;
    private final OwnWork work;

    Upkeep(
            CompleteRefreshes refreshes,
            RevokeRetired revocations,
            ConfirmSignIn confirmations,
            OwnWork work) {
        this.confirmations = confirmations;
        this.work = work;
        this.refreshes = refreshes;
        this.revocations = revocations;
    }

    /** Often enough that a dead node's refresh is completed within ten seconds of its lease. */
    @Scheduled(fixedDelay = "1s", initialDelay = "1s")
    @ExecuteOn(TaskExecutors.BLOCKING)
    void completeRefreshes() {
        work.run("complete-refreshes", refreshes::complete);
    }

    @Scheduled(fixedDelay = "2s", initialDelay = "2s")
    @ExecuteOn(TaskExecutors.BLOCKING)
    void revokeRetiredTokens() {
        work.run("give-up-old-confirmations", confirmations::giveUpOld);
        work.run("revoke-retired-tokens", revocations::revoke);
    }
}
