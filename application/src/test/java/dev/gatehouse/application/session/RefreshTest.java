package dev.gatehouse.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.access.House;
import dev.gatehouse.application.connection.RefreshOutcome;
import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.StorageUnavailable;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.RefreshIntent;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.session.TokenSet;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** A session that is used keeps its tokens fresh, once for all who ask. */
class RefreshTest extends ARefreshedSession {
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
        CountDownLatch renewed = new CountDownLatch(1);
        house.pause = () -> await(renewed);
        List<Optional<SessionInUse>> all =
                AtOnce.run(
                        40,
                        n -> {
                            Optional<SessionInUse> used = use(session);
                            renewed.countDown();
                            return used;
                        });
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
        assertThat(givenUp()).hasSize(2).contains(late.idToken());
    }

    @Test
    void givesUpTokensThatASignInOfTheSamePersonOvertook() {
        TokenVault vault = house.port(TokenVault.class);
        UUID shared = vault.share(house.identifiers.next(), acme.id(), ada.id(), tokens()).id();
        Session session =
                ASession.of(ada)
                        .startedAt(house.clock.instant())
                        .using(shared)
                        .in(house.port(Sessions.class));
        passMinutes(50);
        TokenSet late = tokens();
        TokenSet newest = tokens();
        house.connector.refreshes(
                tokens -> {
                    vault.share(house.identifiers.next(), acme.id(), ada.id(), newest);
                    return new RefreshOutcome.Refreshed(Optional.empty(), late);
                });
        assertThat(use(session)).isPresent();
        assertThat(held(session)).isEqualTo(newest);
        assertThat(givenUp()).containsExactly(late.idToken());
    }

    @Test
    void givesUpNothingWhereAnotherNodeUsedTheSameRefreshToken() {
        TokenVault vault = house.port(TokenVault.class);
        Session session = founded();
        passMinutes(50);
        TokenSet quicker = tokens();
        house.connector.refreshes(
                tokens -> {
                    house.clock.pass(RefreshIntent.LEASE);
                    HeldTokens seen = read(session);
                    Instant now = house.clock.instant();
                    RefreshLease theirs = vault.lease(seen, now, now.plusSeconds(8)).orElseThrow();
                    assertThat(vault.renew(theirs, quicker)).isTrue();
                    return new RefreshOutcome.Refreshed(Optional.empty(), tokens());
                });
        assertThat(use(session)).isPresent();
        assertThat(held(session)).isEqualTo(quicker);
        assertThat(givenUp()).isEmpty();
    }

    private List<Secret> givenUp() {
        RetiredTokens retired = house.port(RetiredTokens.class);
        return retired.due(acme.id(), house.clock.instant(), 10).stream()
                .flatMap(id -> retired.idToken(id, acme.id()).stream())
                .toList();
    }
}
