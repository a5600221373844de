package dev.gatehouse.application.session;

import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.domain.session.RefreshIntent;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Completes refreshes whose answer was lost, by a node that died or on the wire, with the old
 * refresh token while the provider's leeway lasts; whether their sessions are used or not.
 *
 * <p>Safe to run on every node at once.
 */
public final class CompleteRefreshes {
    private static final int MOST = 50;

    private final TokenVault vault;
    private final Organizations organizations;
    private final AttemptRefresh attempt;
    private final InstantSource clock;

    public CompleteRefreshes(
            TokenVault vault,
            Organizations organizations,
            AttemptRefresh attempt,
            InstantSource clock) {
        this.vault = vault;
        this.organizations = organizations;
        this.attempt = attempt;
        this.clock = clock;
    }

    /** Tries each abandoned refresh once. */
    public void complete() {
        Instant now = clock.instant();
        AllAtOnce.run(vault.abandoned(now, now.minus(RefreshIntent.LEEWAY), MOST), this::complete);
    }

    private void complete(HeldTokens held) {
        organizations
                .find(held.organization())
                .ifPresent(organization -> attempt.attempt(organization, held));
    }
}
