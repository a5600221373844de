package dev.gatehouse.application.session;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.PrepareConnection;
import dev.gatehouse.application.connection.RevokesTokens;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.organization.Organization;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Revokes at the provider what no session uses any more (RFC 7009); nobody waits for it.
 *
 * <p>What fails is tried again every five minutes, ten times; an hour after the end at the latest
 * everything is destroyed here. Safe to run on every node at once.
 */
public final class RevokeRetired {
    private static final int MOST = 50;
    private static final int MOST_TRIES = 10;

    private static final Duration AGAIN = Duration.ofMinutes(5);

    /** How long the ID token is kept, so that the person can still sign out at the provider. */
    private static final Duration KEPT = Duration.ofHours(1);

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

    /** Tries each whose turn has come once. */
    public void revoke() {
        Instant now = clock.instant();
        AllAtOnce.run(
                retired.due(now, MOST),
                id -> retired.take(id, now, now.plus(AGAIN)).ifPresent(this::revoke));
        retired.forget(now.minus(KEPT));
    }

    private void revoke(RetiredTokens.Taken taken) {
        boolean over = taken.tries() + 1 >= MOST_TRIES;
        if (revoked(taken) || over) {
            retired.revoked(taken.id());
        }
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
