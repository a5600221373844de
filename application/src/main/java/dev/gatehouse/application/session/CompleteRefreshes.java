package dev.gatehouse.application.session;

import dev.gatehouse.application.cluster.Chore;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.RefreshIntent;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Completes refreshes whose answer was lost, by a node that died or on the wire, with the old
 * refresh token while the provider's leeway lasts; whether their sessions are used or not.
 *
 * <p>A slow provider delays its own organization only. Safe to run on every node at once.
 */
public final class CompleteRefreshes implements Chore {
    /** Of one organization in one run, so that its provider is not flooded. */
    private static final int MOST = 10;

    /** Due at each look of the server: the leeway is short. */
    private static final Duration EVERY = Duration.ofMillis(800);

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

    @Override
    public String name() {
        return "complete-refreshes";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public boolean hasWork() {
        Instant now = clock.instant();
        return !vault.abandonedIn(now, begunAfter(now)).isEmpty();
    }

    /** Tries some of each organization once. */
    @Override
    public void run() {
        Instant now = clock.instant();
        AllAtOnce.run(
                vault.abandonedIn(now, begunAfter(now)),
                organization -> complete(organization, now, begunAfter(now)));
    }

    private static Instant begunAfter(Instant now) {
        return now.minus(RefreshIntent.LEEWAY);
    }

    private void complete(OrganizationId id, Instant now, Instant begunAfter) {
        organizations.find(id).ifPresent(found -> complete(found, now, begunAfter));
    }

    private void complete(Organization organization, Instant now, Instant begunAfter) {
        AllAtOnce.run(
                vault.abandoned(organization.id(), now, begunAfter, MOST),
                held -> attempt.attempt(organization, held));
    }
}
