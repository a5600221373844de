package dev.gatehouse.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.access.House;
import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.connection.ConnectionTroubles;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.IdentityProviderConnector;
import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.application.connection.RefreshOutcome;
import dev.gatehouse.application.connection.RefreshesTokens;
import dev.gatehouse.application.connection.RolesClaim;
import dev.gatehouse.application.connection.ScriptedConnector;
import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.StorageUnavailable;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.RefreshLifetimes;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.User;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** A session that is used keeps its tokens fresh, and ends for the right reason when it cannot. */
class RefreshTest {
    private static final Finding FINDING = ScriptedConnector.finding("seen_there", Severity.ERROR);

    private final House house = new House();
    private Organization acme = AnOrganization.any();
    private User ada = AUser.of(acme.id()).build();

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

    private void connectedWith(RefreshLifetimes lifetimes) {
        Connections connections = house.port(Connections.class);
        var live = AConnection.of(acme).with(lifetimes);
        connections.store(connections.find(acme.id()).map(live::liveAfter).orElseGet(live::live));
    }

    /** An hour's tokens. */
    private TokenSet tokens() {
        Instant now = house.clock.instant();
        TokenSet any = ASession.tokens();
        return new TokenSet(
                any.accessToken(),
                any.refreshToken(),
                any.idToken(),
                now.plus(Duration.ofHours(1)),
                now);
    }

    private Session founded() {
        UUID id = house.identifiers.next();
        house.port(TokenVault.class).keep(id, acme.id(), tokens());
        return ASession.of(ada)
                .startedAt(house.clock.instant())
                .using(id)
                .in(house.port(Sessions.class));
    }

    private RefreshOutcome renewed(String... groups) {
        return new RefreshOutcome.Refreshed(Optional.of(identity("00u1", groups)), tokens());
    }

    private static ProviderIdentity identity(String id, String... groups) {
        return new ProviderIdentity(
                AUser.pin(id),
                Optional.of(new DomainName("ada@acme.example")),
                Optional.of("Ada King"),
                new RolesClaim.Present(Arrays.stream(groups).map(GroupName::new).toList()));
    }

    private Optional<SessionInUse> use(Session session) {
        return house.useSession().use(session.hash());
    }

    private TokenSet held(Session session) {
        return house.port(TokenVault.class)
                .find(session.tokens().orElseThrow(), acme.id())
                .orElseThrow()
                .tokens();
    }

    private void assertEnded(Session session, SignOutReason reason) {
        assertThat(use(session)).isEmpty();
        assertThat(house.useSession().endOf(session.hash())).contains(reason);
    }

    private void passMinutes(long minutes) {
        house.clock.pass(Duration.ofMinutes(minutes));
    }

    @Test
    void leavesFreshTokensAloneAndRenewsThemInTheirLastPart() {
        Session session = founded();
        Instant due = house.clock.instant().plus(Duration.ofMinutes(48));
        passMinutes(47);
        assertThat(use(session).orElseThrow().endsAt()).isEqualTo(due);
        assertThat(house.connector.refreshed()).isEmpty();
        TokenSet before = held(session);
        passMinutes(1);
        assertThat(use(session)).isPresent();
        assertThat(house.connector.refreshed()).containsExactly(before);
        assertThat(held(session)).isNotEqualTo(before);
        assertThat(use(session)).isPresent();
        assertThat(house.connector.refreshed()).hasSize(1);
    }

    @Test
    void renewsTokensThatAreOverWhenTheSessionIsUsedAgain() {
        Session session = founded();
        passMinutes(600);
        assertThat(use(session)).isPresent();
        assertThat(house.connector.refreshed()).hasSize(1);
        assertThat(house.measurements.taken())
                .containsExactly(
                        new Measurement.RefreshAnswered(Measurement.RefreshAnswer.NEW_TOKENS));
    }

    @Test
    void refreshesOnceForManyWhoComeAtOnce() {
        Session session = founded();
        passMinutes(90);
        List<Optional<SessionInUse>> all = AtOnce.run(40, n -> use(session));
        assertThat(all).allSatisfy(one -> assertThat(one).isPresent());
        assertThat(house.connector.refreshed()).hasSize(1);
    }

    @Test
    void letsOthersGoOnWithTheOldTokensWhileTheyLive() throws Exception {
        Session session = founded();
        passMinutes(50);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        house.connector.refreshes(
                tokens -> {
                    asked.countDown();
                    await(answered);
                    return renewed("View Only");
                });
        Thread first = Thread.ofVirtual().start(() -> use(session));
        await(asked);
        Optional<SessionInUse> meanwhile = use(session);
        assertThat(meanwhile.orElseThrow().endsAt())
                .isEqualTo(house.clock.instant().plusSeconds(1));
        answered.countDown();
        first.join();
        assertThat(house.connector.refreshed()).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    @Test
    void takesOverWhatTheProviderTellsAnew() {
        Session session = founded();
        passMinutes(50);
        house.connector.refreshes(tokens -> renewed("Administrator"));
        Caller.Member member = (Caller.Member) use(session).orElseThrow().caller();
        assertThat(member.roles()).extracting(Object::toString).containsExactly("administrator");
        assertThat(member.name()).isEqualTo("Ada King");
    }

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
    void keepsTheGroupsWhenNoIdTokenCame() {
        Session session = founded();
        passMinutes(50);
        house.connector.refreshes(
                tokens -> new RefreshOutcome.Refreshed(Optional.empty(), tokens()));
        Caller.Member member = (Caller.Member) use(session).orElseThrow().caller();
        assertThat(member.roles()).extracting(Object::toString).containsExactly("view_only");
    }

    @Test
    void signsNobodyOutWhereOthersTakeTooLong() {
        Session session = founded();
        passMinutes(90);
        Instant now = house.clock.instant();
        house.port(TokenVault.class).lease(read(session), now, now.plusSeconds(8));
        assertThatThrownBy(() -> use(session)).isInstanceOf(StorageUnavailable.class);
        assertThat(house.useSession().endOf(session.hash())).isEmpty();
        house.clock.pass(Duration.ofSeconds(8));
        assertThat(use(session)).isPresent();
    }

    @Test
    void retiresTheTokensOnlyTogetherWithTheEndOfTheirSessions() {
        Session session = founded();
        passMinutes(50);
        HeldTokens seen = read(session);
        Instant now = house.clock.instant();
        RefreshLease lease =
                house.port(TokenVault.class).lease(seen, now, now.plusSeconds(8)).orElseThrow();
        EndFounded broken =
                new EndFounded(
                        house.port(TokenVault.class),
                        house.port(Sessions.class),
                        new EndSessions(
                                house.port(Sessions.class),
                                house.port(Users.class),
                                house.port(TokenVault.class),
                                change -> {
                                    throw new StorageUnavailable("cut off");
                                },
                                house.transactions(),
                                house.audit(),
                                house.measurements,
                                house.clock),
                        house.transactions(),
                        house.clock);
        assertThatThrownBy(() -> broken.end(lease, SignOutReason.REFUSED_BY_PROVIDER))
                .isInstanceOf(StorageUnavailable.class);
        assertThat(held(session)).isEqualTo(seen.tokens());
        assertThat(house.endFounded().end(lease, SignOutReason.REFUSED_BY_PROVIDER)).isTrue();
        assertEnded(session, SignOutReason.REFUSED_BY_PROVIDER);
    }

    @Test
    void endsNothingWhereASignInBroughtNewTokensAtTheLastMoment() {
        TokenVault vault = house.port(TokenVault.class);
        UUID shared = vault.share(house.identifiers.next(), acme.id(), ada.id(), tokens()).id();
        Session session =
                ASession.of(ada)
                        .startedAt(house.clock.instant())
                        .using(shared)
                        .in(house.port(Sessions.class));
        passMinutes(60);
        vault.share(house.identifiers.next(), acme.id(), ada.id(), tokens());
        EndFounded ending = house.endFounded();
        assertThat(ending.endUnlessAlive(shared, acme.id(), SignOutReason.PROVIDER_ERROR))
                .isFalse();
        assertThat(use(session)).isPresent();
        passMinutes(60);
        assertThat(ending.endUnlessAlive(shared, acme.id(), SignOutReason.PROVIDER_ERROR)).isTrue();
        assertEnded(session, SignOutReason.PROVIDER_ERROR);
    }

    @Test
    void waitsAsLongAsTheProviderAsks() {
        Session session = founded();
        passMinutes(50);
        house.connector.refreshes(
                tokens ->
                        new RefreshOutcome.Unavailable(
                                FINDING, Optional.of(Duration.ofSeconds(40))));
        assertThat(use(session).orElseThrow().endsAt())
                .isEqualTo(house.clock.instant().plusSeconds(40));
        house.clock.pass(Duration.ofSeconds(39));
        assertThat(use(session)).isPresent();
        assertThat(house.connector.refreshed()).hasSize(1);
        house.clock.pass(Duration.ofSeconds(1));
        house.connector.refreshes(
                tokens -> new RefreshOutcome.Unavailable(FINDING, Optional.of(Duration.ofDays(1))));
        assertThat(use(session).orElseThrow().endsAt())
                .isEqualTo(house.clock.instant().plusSeconds(300));
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

    @Test
    void completesWhatADeadNodeBeganAndOnlyInsideTheLeeway() {
        Session session = founded();
        passMinutes(50);
        HeldTokens seen = read(session);
        Instant now = house.clock.instant();
        house.port(TokenVault.class).lease(seen, now, now.plusSeconds(8));
        complete();
        assertThat(house.connector.refreshed()).isEmpty();
        house.clock.pass(Duration.ofSeconds(8));
        complete();
        complete();
        assertThat(house.connector.refreshed()).containsExactly(seen.tokens());
        assertThat(held(session)).isNotEqualTo(seen.tokens());
    }

    @Test
    void leavesAnOldIntentToTheNextUse() {
        Session session = founded();
        passMinutes(50);
        Instant now = house.clock.instant();
        house.port(TokenVault.class).lease(read(session), now, now.plusSeconds(8));
        house.clock.pass(Duration.ofSeconds(31));
        complete();
        assertThat(house.connector.refreshed()).isEmpty();
        assertThat(use(session)).isPresent();
        assertThat(house.connector.refreshed()).hasSize(1);
    }

    @Test
    void neverRenewsForASessionThatIsNotUsed() {
        founded();
        for (int i = 0; i < 200; i++) {
            passMinutes(1);
            complete();
        }
        assertThat(house.connector.refreshed()).isEmpty();
    }

    @Test
    void completesForOneOrganizationWhileAnothersProviderIsSlow() {
        for (int i = 0; i < 60; i++) {
            abandon(founded());
        }
        Organization globex = AnOrganization.in(house);
        house.port(Connections.class).store(AConnection.of(globex).live());
        UUID id = house.identifiers.next();
        house.port(TokenVault.class).keep(id, globex.id(), tokens());
        HeldTokens theirs = house.port(TokenVault.class).find(id, globex.id()).orElseThrow();
        abandon(theirs);
        house.clock.pass(Duration.ofSeconds(8));
        CountDownLatch completed = new CountDownLatch(1);
        house.connector.refreshes(
                tokens -> {
                    if (tokens.equals(theirs.tokens())) {
                        completed.countDown();
                    } else {
                        await(completed);
                    }
                    return renewed("View Only");
                });
        complete();
        assertThat(completed.getCount()).isZero();
    }

    private void abandon(Session session) {
        abandon(read(session));
    }

    private void abandon(HeldTokens seen) {
        Instant now = house.clock.instant();
        house.port(TokenVault.class).lease(seen, now, now.plusSeconds(8));
    }

    private HeldTokens read(Session session) {
        return house.port(TokenVault.class)
                .find(session.tokens().orElseThrow(), acme.id())
                .orElseThrow();
    }

    private void complete() {
        new CompleteRefreshes(
                        house.port(TokenVault.class),
                        house.port(Organizations.class),
                        house.attemptRefresh(),
                        house.clock)
                .run();
    }

    @Test
    void givesUpTokensThatCameTooLateForAnEndedSession() {
        Session session = founded();
        passMinutes(50);
        TokenSet late = tokens();
        house.connector.refreshes(
                tokens -> {
                    house.endSessions()
                            .end(
                                    House.owner(),
                                    new dev.gatehouse.domain.session.SessionSelection.One(
                                            session.id()),
                                    SignOutReason.SIGNED_OUT);
                    return new RefreshOutcome.Refreshed(Optional.empty(), late);
                });
        assertEnded(session, SignOutReason.SIGNED_OUT);
        RetiredTokens retired = house.port(RetiredTokens.class);
        List<Secret> givenUp =
                retired.due(acme.id(), house.clock.instant(), 10).stream()
                        .flatMap(id -> retired.idToken(id, acme.id()).stream())
                        .toList();
        assertThat(givenUp).hasSize(2).contains(late.idToken());
    }
}
