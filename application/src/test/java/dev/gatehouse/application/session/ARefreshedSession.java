package dev.gatehouse.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.application.connection.RefreshOutcome;
import dev.gatehouse.application.connection.RolesClaim;
import dev.gatehouse.application.connection.ScriptedConnector;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.RefreshLifetimes;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.User;

import org.junit.jupiter.api.BeforeEach;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** A session of Ada at a connected organization whose tokens live for an hour. */
abstract class ARefreshedSession {
    static final Finding FINDING = ScriptedConnector.finding("seen_there", Severity.ERROR);

    final House house = new House();
    Organization acme = AnOrganization.any();
    User ada = AUser.of(acme.id()).build();

    @BeforeEach
    void aConnectedOrganization() {
        acme = AnOrganization.in(house);
        connectedWith(RefreshLifetimes.UNKNOWN);
        ada =
                AUser.of(acme.id())
                        .pinned("ada@acme.example", "00u1")
                        .inGroups("View Only")
                        .in(house.port(Users.class));
        house.connector.refreshes(tokens -> renewed("View Only"));
    }

    void connectedWith(RefreshLifetimes lifetimes) {
        Connections connections = house.port(Connections.class);
        var live = AConnection.of(acme).with(lifetimes);
        connections.store(connections.find(acme.id()).map(live::liveAfter).orElseGet(live::live));
    }

    /** An hour's tokens. */
    TokenSet tokens() {
        Instant now = house.clock.instant();
        TokenSet any = ASession.tokens();
        return new TokenSet(
                any.accessToken(),
                any.refreshToken(),
                any.idToken(),
                now.plus(Duration.ofHours(1)),
                now);
    }

    Session founded() {
        UUID id = house.identifiers.next();
        house.port(TokenVault.class).keep(id, acme.id(), tokens());
        return ASession.of(ada)
                .startedAt(house.clock.instant())
                .using(id)
                .in(house.port(Sessions.class));
    }

    RefreshOutcome renewed(String... groups) {
        return new RefreshOutcome.Refreshed(Optional.of(identity("00u1", groups)), tokens());
    }

    static ProviderIdentity identity(String id, String... groups) {
        return new ProviderIdentity(
                AUser.pin(id),
                Optional.of(new DomainName("ada@acme.example")),
                Optional.of("Ada King"),
                new RolesClaim.Present(Arrays.stream(groups).map(GroupName::new).toList()));
    }

    Optional<SessionInUse> use(Session session) {
        return house.useSession().use(session.hash());
    }

    TokenSet held(Session session) {
        return house.port(TokenVault.class)
                .find(session.tokens().orElseThrow(), acme.id())
                .orElseThrow()
                .tokens();
    }

    void assertEnded(Session session, SignOutReason reason) {
        assertThat(use(session)).isEmpty();
        assertThat(house.useSession().endOf(session.hash())).contains(reason);
    }

    void passMinutes(long minutes) {
        house.clock.pass(Duration.ofMinutes(minutes));
    }

    HeldTokens read(Session session) {
        return house.port(TokenVault.class)
                .find(session.tokens().orElseThrow(), acme.id())
                .orElseThrow();
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(120, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }
}
