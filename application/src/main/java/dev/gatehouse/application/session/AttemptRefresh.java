package dev.gatehouse.application.session;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.ConnectionTroubles;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.DetectsTokenReuse;
import dev.gatehouse.application.connection.PrepareConnection;
import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.application.connection.RefreshOutcome;
import dev.gatehouse.application.connection.RefreshesTokens;
import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.measurement.Measurements;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.connection.RefreshLifetimes;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.session.RefreshIntent;
import dev.gatehouse.domain.session.RefusedRefresh;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.session.TokenSet;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Asks the provider once for new tokens, if nobody else does, and settles what the answer means.
 *
 * <p>The intent is written down in a short transaction; the provider is called outside any; the
 * answer counts only when it was stored under the fencing number of the lease.
 */
public final class AttemptRefresh {
    private final TokenVault vault;
    private final Connections connections;
    private final Connectors connectors;
    private final PrepareConnection prepare;
    private final ConnectionTroubles troubles;
    private final StoreRefresh store;
    private final EndFounded ending;
    private final Measurements measurements;
    private final InstantSource clock;

    public AttemptRefresh(
            TokenVault vault,
            Connections connections,
            Connectors connectors,
            PrepareConnection prepare,
            ConnectionTroubles troubles,
            StoreRefresh store,
            EndFounded ending,
            Measurements measurements,
            InstantSource clock) {
        this.vault = vault;
        this.connections = connections;
        this.connectors = connectors;
        this.prepare = prepare;
        this.troubles = troubles;
        this.store = store;
        this.ending = ending;
        this.measurements = measurements;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Result {
        /** New tokens are stored. */
        RENEWED,
        /** The provider could not or would not answer now; the intent stays open. */
        POSTPONED,
        /** The sessions that used the set have ended. */
        ENDED,
        /** Somebody else was quicker; the set must be read anew. */
        OVERTAKEN
    }

    /** A connection in force and how long its refresh tokens live, as far as that is known. */
    private record InForce(
            RefreshesTokens connector, ConnectionInUse connection, RefreshLifetimes lifetimes) {}

    public Result attempt(Organization organization, HeldTokens held) {
        Optional<InForce> inForce = inForce(organization);
        if (inForce.isEmpty()) {
            ending.end(held.id(), SignOutReason.CONFIGURATION_CHANGED);
            return Result.ENDED;
        }
        Instant now = clock.instant();
        return vault.lease(held, now, now.plus(RefreshIntent.LEASE))
                .map(lease -> attempt(organization, inForce.get(), lease))
                .orElse(Result.OVERTAKEN);
    }

    private Optional<InForce> inForce(Organization organization) {
        return connections
                .find(organization.id())
                .flatMap(c -> c.inForce().flatMap(live -> inForce(organization, c, live)));
    }

    private Optional<InForce> inForce(
            Organization organization, IdentityProviderConnection connection, LiveSettings live) {
        ConnectionSettings settings = live.settings();
        return settings.users()
                .map(UserAuthentication::refreshLifetimes)
                .filter(l -> connectors.get(settings.kind()) instanceof RefreshesTokens)
                .map(
                        lifetimes ->
                                new InForce(
                                        (RefreshesTokens) connectors.get(settings.kind()),
                                        prepare.prepare(organization, connection.id(), settings),
                                        lifetimes));
    }

    private Result attempt(Organization organization, InForce inForce, RefreshLease lease) {
        RefreshOutcome answer = inForce.connector().refresh(inForce.connection(), lease.tokens());
        measurements.take(Measurement.RefreshAnswered.by(answer));
        return switch (answer) {
            case RefreshOutcome.Refreshed(Optional<ProviderIdentity> identity, TokenSet tokens) ->
                    store.store(organization, lease, identity, tokens);
            case RefreshOutcome.Unavailable(Finding finding, Optional<Duration> pause) ->
                    postponed(organization, lease, finding, pause);
            case RefreshOutcome.Misconfigured(Finding finding) ->
                    postponed(organization, lease, finding, Optional.empty());
            case RefreshOutcome.AccessRemoved _ ->
                    ended(ending.endUser(lease, SignOutReason.ACCESS_REMOVED));
            case RefreshOutcome.Reused _ -> reused(lease, inForce);
            case RefreshOutcome.Refused _ -> refused(lease, inForce);
        };
    }

    /** Believed only of a connector that declares that its provider tells it apart. */
    private Result reused(RefreshLease lease, InForce inForce) {
        return inForce.connector() instanceof DetectsTokenReuse
                ? ended(ending.endUser(lease, SignOutReason.TOKEN_REUSE_DETECTED))
                : refused(lease, inForce);
    }

    private Result refused(RefreshLease lease, InForce inForce) {
        return ended(ending.end(lease, reason(lease, inForce.lifetimes())));
    }

    private SignOutReason reason(RefreshLease lease, RefreshLifetimes known) {
        return new RefusedRefresh(lease.foundedAt(), lease.tokens().receivedAt())
                .reason(known, clock.instant());
    }

    /** Unavailable or misconfigured: nobody is signed out by that alone. */
    private Result postponed(
            Organization organization,
            RefreshLease lease,
            Finding finding,
            Optional<Duration> asked) {
        Instant now = clock.instant();
        troubles.note(organization.id(), finding, now);
        Instant next = RefreshIntent.retryAt(now, lease.failures(), asked);
        boolean open = vault.postpone(lease, next);
        return open ? Result.POSTPONED : Result.OVERTAKEN;
    }

    private static Result ended(boolean mine) {
        return mine ? Result.ENDED : Result.OVERTAKEN;
    }
}
