package dev.gatehouse.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.connection.ConnectionTroubles;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.IdentityProviderConnector;
import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.application.connection.RefreshOutcome;
import dev.gatehouse.application.connection.RefreshesTokens;
import dev.gatehouse.application.connection.RolesClaim;
import dev.gatehouse.application.connection.ScriptedConnector;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.RefreshLifetimes;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.session.TokenSet;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a provider answers to a refresh, and for which reason a session then ends, or goes on. */
class RefreshEndsTest extends ARefreshedSession {
    @Test
    void removesAccessWithTheLastGroup() {
        Session session = founded();
        Session other = founded();
        passMinutes(50);
        house.connector.refreshes(tokens -> renewed());
        assertEnded(session, SignOutReason.ACCESS_REMOVED);
        assertEnded(other, SignOutReason.ACCESS_REMOVED);
    }

    /** Okta leaves the claim out when no group passes its filter. */
    @Test
    void removesAccessWhenTheRolesClaimIsGone() {
        Session session = founded();
        passMinutes(50);
        house.connector.refreshes(
                tokens ->
                        new RefreshOutcome.Refreshed(
                                Optional.of(
                                        new ProviderIdentity(
                                                AUser.pin("00u1"),
                                                Optional.empty(),
                                                Optional.empty(),
                                                new RolesClaim.Absent())),
                                tokens()));
        assertEnded(session, SignOutReason.ACCESS_REMOVED);
    }

    @Test
    void removesAccessWhereTheUserWasDisabledHere() {
        Session session = founded();
        house.port(Users.class)
                .update(ada.edited(ada.name(), false, ada.binding().boundName(), ada.grants()));
        assertEnded(session, SignOutReason.ACCESS_REMOVED);
    }

    @Test
    void keepsEverybodySignedInWhileTheProviderIsAway() {
        Session session = founded();
        passMinutes(50);
        house.connector.refreshes(tokens -> new RefreshOutcome.Unavailable(FINDING));
        assertThat(use(session).orElseThrow().endsAt())
                .isEqualTo(house.clock.instant().plusSeconds(1));
        house.clock.pass(Duration.ofSeconds(1));
        assertThat(use(session).orElseThrow().endsAt())
                .isEqualTo(house.clock.instant().plusSeconds(2));
        assertThat(use(session)).isPresent();
        assertThat(house.connector.refreshed()).hasSize(2);
        house.clock.pass(Duration.ofMinutes(1));
        house.connector.refreshes(tokens -> renewed("View Only"));
        assertThat(use(session)).isPresent();
        assertThat(house.port(ConnectionTroubles.class).find(acme.id())).isEmpty();
    }

    @Test
    void endsWithAProviderErrorOnlyWhenTheAccessTokenIsOver() {
        Session session = founded();
        house.connector.refreshes(tokens -> new RefreshOutcome.Unavailable(FINDING));
        passMinutes(59);
        assertThat(use(session)).isPresent();
        passMinutes(1);
        assertEnded(session, SignOutReason.PROVIDER_ERROR);
    }

    @Test
    void tellsTheAdministratorWhatIsMisconfiguredAndKeepsPeopleSignedIn() {
        Session session = founded();
        house.connector.refreshes(tokens -> new RefreshOutcome.Misconfigured(FINDING));
        passMinutes(50);
        assertThat(use(session)).isPresent();
        assertThat(house.port(ConnectionTroubles.class).find(acme.id()).orElseThrow().finding())
                .isEqualTo(FINDING);
        passMinutes(10);
        assertEnded(session, SignOutReason.PROVIDER_ERROR);
    }

    @Test
    void endsAllThatTheProviderFoundedWhenItRemovedAccess() {
        Session session = founded();
        Session other = founded();
        Session local =
                ASession.of(ada).startedAt(house.clock.instant()).in(house.port(Sessions.class));
        passMinutes(50);
        house.connector.refreshes(tokens -> new RefreshOutcome.AccessRemoved(FINDING));
        assertEnded(session, SignOutReason.ACCESS_REMOVED);
        assertEnded(other, SignOutReason.ACCESS_REMOVED);
        assertThat(use(local)).isPresent();
        assertThat(house.noted(AuditAct.SESSIONS_ENDED)).hasSize(1);
    }

    @Test
    void endsOnlyTheRefusedSessionAndInventsNoCause() {
        Session session = founded();
        Session other = founded();
        house.connector.refreshes(
                tokens ->
                        tokens.equals(heldBy(session))
                                ? new RefreshOutcome.Refused(FINDING)
                                : renewed("View Only"));
        passMinutes(50);
        assertEnded(session, SignOutReason.REFUSED_BY_PROVIDER);
        assertThat(use(other)).isPresent();
    }

    private TokenSet heldBy(Session session) {
        return house.port(TokenVault.class)
                .find(session.tokens().orElseThrow(), acme.id())
                .map(HeldTokens::tokens)
                .orElse(ASession.tokens());
    }

    @Test
    void namesTheCauseOfARefusalWhereTheLifetimesAreKnown() {
        connectedWith(
                new RefreshLifetimes(
                        Optional.of(Duration.ofHours(20)), Optional.of(Duration.ofHours(2))));
        house.connector.refreshes(tokens -> new RefreshOutcome.Refused(FINDING));
        Session early = founded();
        passMinutes(50);
        assertEnded(early, SignOutReason.REFUSED_BY_PROVIDER);
        Session idle = founded();
        passMinutes(120);
        assertEnded(idle, SignOutReason.INACTIVE_TOO_LONG);
        Session old = founded();
        house.connector.refreshes(tokens -> renewed("View Only"));
        for (int i = 0; i < 20; i++) {
            passMinutes(60);
            use(old);
        }
        house.connector.refreshes(tokens -> new RefreshOutcome.Refused(FINDING));
        passMinutes(60);
        assertEnded(old, SignOutReason.REFRESH_TOKEN_EXPIRED);
    }

    @Test
    void endsAllOfAUserWhenTheProviderSawATokenTwice() {
        Session session = founded();
        Session other = founded();
        passMinutes(50);
        house.connector.refreshes(tokens -> new RefreshOutcome.Reused(FINDING));
        assertEnded(session, SignOutReason.TOKEN_REUSE_DETECTED);
        assertEnded(other, SignOutReason.TOKEN_REUSE_DETECTED);
    }

    @Test
    void believesNoReuseOfAConnectorThatDoesNotDeclareIt() {
        Session session = founded();
        Session other = founded();
        passMinutes(50);
        house.connector.refreshes(tokens -> new RefreshOutcome.Reused(FINDING));
        house.attemptRefresh(new Connectors(List.of(withoutDeclaring(house.connector))))
                .attempt(acme, read(session));
        assertEnded(session, SignOutReason.REFUSED_BY_PROVIDER);
        assertThat(house.useSession().endOf(other.hash())).isEmpty();
    }

    /** The same connector, known to refresh and to do no more. */
    private static IdentityProviderConnector withoutDeclaring(ScriptedConnector connector) {
        return (IdentityProviderConnector)
                Proxy.newProxyInstance(
                        RefreshesTokens.class.getClassLoader(),
                        new Class<?>[] {IdentityProviderConnector.class, RefreshesTokens.class},
                        (proxy, method, arguments) -> method.invoke(connector, arguments));
    }

    @Test
    void endsASessionWithoutRefreshTokenWithItsAccessToken() {
        TokenSet all = tokens();
        UUID id = house.identifiers.next();
        house.port(TokenVault.class)
                .keep(
                        id,
                        acme.id(),
                        new TokenSet(
                                all.accessToken(),
                                Optional.empty(),
                                all.idToken(),
                                all.accessTokenEndsAt(),
                                all.receivedAt()));
        Session session =
                ASession.of(ada)
                        .startedAt(house.clock.instant())
                        .using(id)
                        .in(house.port(Sessions.class));
        passMinutes(59);
        assertThat(use(session)).isPresent();
        passMinutes(1);
        assertEnded(session, SignOutReason.PROVIDER_ERROR);
        assertThat(house.connector.refreshed()).isEmpty();
    }

    @Test
    void believesNobodyElsesIdentity() {
        Session session = founded();
        house.connector.refreshes(
                tokens ->
                        new RefreshOutcome.Refreshed(
                                Optional.of(identity("00u2", "Super Administrator")), tokens()));
        passMinutes(50);
        assertEnded(session, SignOutReason.ACCESS_REMOVED);
    }
}
