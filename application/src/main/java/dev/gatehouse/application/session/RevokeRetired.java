package dev.gatehouse.application.session;

import dev.gatehouse.application.cluster.Batches;
import dev.gatehouse.application.cluster.Chore;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.PrepareConnection;
import dev.gatehouse.application.connection.RevokesTokens;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationId;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Revokes at the provider what no session uses any more (RFC 7009); nobody waits for it.
 *
 * <p>What fails is tried again every five minutes, ten times. A slow provider delays its own
 * organization only. Safe to run on every node at once.
 */
public final class RevokeRetired implements Chore {
    /** Of one organization at once, so that refreshes find a connection to the provider, too. */
    private static final int AT_ONCE = 5;

    private static final int MOST_TRIES = 10;

    private static final Duration WAITED = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private final RetiredTokens retired;
    private final Organizations organizations;
    private final Connections connections;
    private final Connectors connectors;
    private final PrepareConnection prepare;
    private final InstantSource clock;

    public RevokeRetired(
            RetiredTokens retired,
            Organizations organizations,
            Connections connections,
            Connectors connectors,
            PrepareConnection prepare,
            InstantSource clock) {
        this.retired = retired;
        this.organizations = organizations;
        this.connections = connections;
        this.connectors = connectors;
        this.prepare = prepare;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "revoke-retired-tokens";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public boolean hasWork() {
        return !retired.dueIn(clock.instant()).isEmpty();
    }

    /** Tries what is due of each organization, one beside the other, as long as it succeeds. */
    @Override
    public void run() {
        Instant now = clock.instant();
        AllAtOnce.run(retired.dueIn(now), organization -> revoke(organization, now));
    }

    private void revoke(OrganizationId organization, Instant now) {
        Batches.all(AT_ONCE, () -> tried(organization, now));
    }

    /**
     * Tries what is due of one organization while somebody waits, a few seconds at most; for those
     * who are about to destroy what revoking needs.
     */
    public void revokeNow(OrganizationId organization) {
        Instant now = clock.instant();
        Instant end = now.plus(WAITED);
        while (tried(organization, now) == AT_ONCE && clock.instant().isBefore(end)) {
            // There may be more.
        }
    }

    /** How many of the next were revoked. */
    private int tried(OrganizationId organization, Instant now) {
        AtomicInteger revoked = new AtomicInteger();
        AllAtOnce.run(
                retired.due(organization, now, AT_ONCE),
                id ->
                        retired.take(id, now, now.plus(AGAIN))
                                .filter(this::revoke)
                                .ifPresent(_ -> revoked.incrementAndGet()));
        return revoked.get();
    }

    private boolean revoke(RetiredTokens.Taken taken) {
        boolean done = revoked(taken);
        if (done || taken.tries() + 1 >= MOST_TRIES) {
            retired.revoked(taken.id());
        }
        return done;
    }

    /** True also where nobody is left to ask. */
    private boolean revoked(RetiredTokens.Taken taken) {
        List<To> known =
                organizations.find(taken.organization()).map(this::known).orElse(List.of());
        return known.isEmpty()
                || known.stream()
                        .anyMatch(
                                to ->
                                        to.connector()
                                                .revoke(to.connection(), taken.tokens())
                                                .isEmpty());
    }

    /** Settings under which the tokens may have been issued. */
    private record To(RevokesTokens connector, ConnectionInUse connection) {}

    /** Those that work now, then those that did before; a connector sends nothing elsewhere. */
    private List<To> known(Organization organization) {
        return connections.find(organization.id()).stream()
                .flatMap(
                        c ->
                                Stream.of(c.live(), c.previous())
                                        .flatMap(Optional::stream)
                                        .flatMap(live -> to(organization, c, live)))
                .toList();
    }

    private Stream<To> to(
            Organization organization, IdentityProviderConnection connection, LiveSettings live) {
        return connectors.get(live.settings().kind()) instanceof RevokesTokens revoking
                ? Stream.of(
                        new To(
                                revoking,
                                prepare.prepare(organization, connection.id(), live.settings())))
                : Stream.empty();
    }
}
