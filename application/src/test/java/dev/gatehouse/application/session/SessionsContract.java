package dev.gatehouse.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.operator.AnOperator;
import dev.gatehouse.application.operator.Operators;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.operator.Operator;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SessionState;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.User;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What every storage of sessions must do. */
public abstract class SessionsContract {
    private static final SignOutReason REASON = SignOutReason.REPLACED;

    private OrganizationId acme = new OrganizationId(Given.id());
    private User ada = AUser.of(acme).build();

    protected abstract Storage storage();

    private Sessions sessions() {
        return storage().port(Sessions.class);
    }

    @BeforeEach
    void aUser() {
        acme = AnOrganization.in(storage()).id();
        ada = AUser.of(acme).in(storage().port(Users.class));
    }

    private Session founded() {
        return ASession.of(ada).foundedIn(storage().port(TokenVault.class), acme).in(sessions());
    }

    @Test
    void findsASessionByTheHashOfItsIdOnly() {
        Session session = founded();
        assertThat(sessions().find(session.hash())).contains(session);
        assertThat(sessions().find(new Secret(session.hash().hex()).hash())).isEmpty();
    }

    @Test
    void findsAnOperatorsSession() {
        Operator olga = AnOperator.any();
        storage().port(Operators.class).create(olga);
        Session session = ASession.of(new SessionSubject.OperatorSubject(olga.id())).in(sessions());
        assertThat(sessions().find(session.hash())).contains(session);
    }

    @Test
    void notesTheLatestUseOfALiveSession() {
        Session session = ASession.of(ada).in(sessions());
        Instant later = session.startedAt().plusSeconds(90);
        sessions().seen(session.hash(), later);
        sessions().seen(session.hash(), session.startedAt().plusSeconds(60));
        assertThat(sessions().find(session.hash())).contains(session.seen(later));
    }

    private static SessionSelection one(Session session) {
        return new SessionSelection.One(session.id());
    }

    private SessionSelection hersUpTo(Instant at) {
        return new SessionSelection.OfUser(acme, ada.id(), Optional.of(at));
    }

    private SessionSelection ofConnection() {
        return new SessionSelection.OnConnection(acme);
    }

    @Test
    void keepsTheFirstReason() {
        Session session = ASession.of(ada).in(sessions());
        Instant at = Given.now();
        Session ended = session.ended(SignOutReason.SIGNED_OUT, at);
        assertThat(sessions().end(one(session), SignOutReason.SIGNED_OUT, at))
                .containsExactly(ended);
        assertThat(sessions().end(one(session), SignOutReason.REPLACED, at.plusSeconds(1)))
                .isEmpty();
        sessions().seen(session.hash(), at.plusSeconds(100));
        assertThat(sessions().find(session.hash())).contains(ended);
    }

    @Test
    void endsForOneOfManyAtOnce() {
        Session session = ASession.of(ada).in(sessions());
        SignOutReason[] reasons = SignOutReason.values();
        var ended = AtOnce.run(8, n -> sessions().end(one(session), reasons[n], Given.now()));
        assertThat(ended.stream().filter(list -> !list.isEmpty())).hasSize(1);
        assertThat(sessions().find(session.hash()))
                .isEqualTo(ended.stream().flatMap(List::stream).findFirst());
    }

    @Test
    void endsTheFoundedSessionsOfOneOrganizationAndReturnsThem() {
        Session one = founded();
        Session two = founded();
        Session over = founded();
        sessions().end(one(over), SignOutReason.SIGNED_OUT, Given.now());
        Session local = ASession.of(ada).in(sessions());
        OrganizationId globex = AnOrganization.in(storage()).id();
        Session foreign =
                ASession.of(AUser.of(globex).in(storage().port(Users.class)))
                        .foundedIn(storage().port(TokenVault.class), globex)
                        .in(sessions());
        assertThat(sessions().countFounded(acme)).isEqualTo(2);

        Instant at = Given.now();
        var ended = sessions().end(ofConnection(), SignOutReason.CONFIGURATION_CHANGED, at);

        assertThat(ended)
                .containsExactlyInAnyOrder(
                        one.ended(SignOutReason.CONFIGURATION_CHANGED, at),
                        two.ended(SignOutReason.CONFIGURATION_CHANGED, at));
        assertThat(sessions().find(local.hash())).contains(local);
        assertThat(sessions().find(foreign.hash())).contains(foreign);
        assertThat(sessions().countFounded(acme)).isZero();
        assertThat(sessions().end(ofConnection(), SignOutReason.REPLACED, at)).isEmpty();
    }

    @Test
    void endsAllOfOneOrganizationAndNoneOfAnother() {
        Session hers = founded();
        Session local = ASession.of(ada).in(sessions());
        OrganizationId globex = AnOrganization.in(storage()).id();
        Session foreign =
                ASession.of(AUser.of(globex).in(storage().port(Users.class))).in(sessions());
        var all = new SessionSelection.OfOrganization(acme);
        assertThat(sessions().end(all, SignOutReason.SIGNED_OUT_BY_ADMINISTRATOR, Given.now()))
                .extracting(Session::id)
                .containsExactlyInAnyOrder(hers.id(), local.id());
        assertThat(sessions().find(foreign.hash())).contains(foreign);
    }

    @Test
    void endsTheSessionsOfOneUserThatWereAuthenticatedUpToAMoment() {
        Instant event = Given.now();
        Session before =
                ASession.of(ada)
                        .authenticatedAt(event)
                        .startedAt(event.plusSeconds(9))
                        .in(sessions());
        Session after = ASession.of(ada).authenticatedAt(event.plusMillis(1)).in(sessions());
        Session his = ASession.of(AUser.of(acme).in(storage().port(Users.class))).in(sessions());
        assertThat(sessions().end(hersUpTo(event), SignOutReason.SIGNED_OUT_BY_PROVIDER, event))
                .containsExactly(before.ended(SignOutReason.SIGNED_OUT_BY_PROVIDER, event));
        assertThat(sessions().find(after.hash())).contains(after);
        var all = new SessionSelection.OfUser(acme, ada.id(), Optional.empty());
        assertThat(sessions().end(all, SignOutReason.ACCESS_REMOVED, event))
                .containsExactly(after.ended(SignOutReason.ACCESS_REMOVED, event));
        assertThat(sessions().find(his.hash())).contains(his);
    }

    @Test
    void endsAllSessionsOfOneUserButOne() {
        Session kept = founded();
        Session other = founded();
        var others = new SessionSelection.OfUserBut(acme, ada.id(), kept.id());
        assertThat(sessions().end(others, SignOutReason.SIGNED_OUT, Given.now()))
                .extracting(Session::id)
                .containsExactly(other.id());
        assertThat(sessions().find(kept.hash())).contains(kept);
    }

    @Test
    void givesEachSessionToOneOfManyWhoEndAllAtOnce() {
        for (int i = 0; i < 6; i++) {
            founded();
        }
        List<SessionSelection> selections =
                List.of(
                        ofConnection(),
                        hersUpTo(Given.now()),
                        ofConnection(),
                        hersUpTo(Given.now()));
        var ended =
                AtOnce.run(
                        4,
                        n ->
                                sessions()
                                        .end(
                                                selections.get(n),
                                                SignOutReason.REPLACED,
                                                Given.now()));
        assertThat(ended.stream().flatMap(List::stream).map(Session::id))
                .hasSize(6)
                .doesNotHaveDuplicates();
    }

    /** Whoever locked them in another order would wait for the others for ever. */
    @Test
    void movesManyWhileOthersHoldThem() {
        TokenVault vault = storage().port(TokenVault.class);
        List<UUID> sets = List.of(Given.id(), Given.id());
        sets.forEach(set -> vault.keep(set, acme, ASession.tokens()));
        List<Session> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(ASession.of(ada).using(sets.getFirst()).build());
        }
        all.reversed().forEach(sessions()::start);
        SessionSelection hers = new SessionSelection.OfUser(acme, ada.id(), Optional.empty());
        AtOnce.run(
                6,
                n -> {
                    for (int i = 0; i < 20; i++) {
                        UUID set = sets.get((n / 2 + i) % 2);
                        var _ = n % 2 == 0 ? sessions().moveTo(set, acme, ada.id()) : held(hers);
                    }
                    return n;
                });
        assertThat(sessions().end(hers, REASON, Given.now())).hasSize(40);
    }

    /** Held for a moment, in a transaction that changes nothing. */
    private Set<UUID> held(SessionSelection selection) {
        return storage()
                .port(Transactions.class)
                .run(
                        () -> {
                            sessions().hold(selection);
                            return Set.of();
                        });
    }

    @Test
    void removesSomeOfThoseThatEndedLongAgo() {
        Instant now = Given.now();
        Session live = ASession.of(ada).in(sessions());
        Session recent = ASession.of(ada).in(sessions());
        sessions().end(one(recent), SignOutReason.SIGNED_OUT, now);
        for (int i = 0; i < 3; i++) {
            Session old = ASession.of(ada).in(sessions());
            sessions().end(one(old), SignOutReason.SIGNED_OUT, Instant.EPOCH.plusSeconds(i));
        }
        Instant before = Instant.EPOCH.plusSeconds(9);
        assertThat(sessions().removeEnded(before, 2)).isEqualTo(2);
        assertThat(sessions().removeEnded(before, 2)).isEqualTo(1);
        assertThat(sessions().removeEnded(before, 2)).isZero();
        assertThat(sessions().find(live.hash())).isPresent();
        assertThat(sessions().find(recent.hash())).isPresent();
    }

    @Test
    void countsLiveSessionsBeyondALimit() {
        Instant now = Given.now();
        Session old = ASession.of(ada).startedAt(now.minusSeconds(100)).in(sessions());
        sessions().seen(old.hash(), now);
        ASession.of(ada).startedAt(now.minusSeconds(50)).in(sessions());
        ASession.of(ada).startedAt(now).in(sessions());
        Session over = ASession.of(ada).startedAt(now.minusSeconds(100)).in(sessions());
        sessions().end(one(over), SignOutReason.SIGNED_OUT, now);
        Instant never = now.minusSeconds(1000);
        assertThat(sessions().countBeyond(acme, now.minusSeconds(100), never)).isEqualTo(1);
        assertThat(sessions().countBeyond(acme, never, now.minusSeconds(50))).isEqualTo(1);
        assertThat(sessions().countBeyond(acme, never, never)).isZero();
        var beyond = new SessionSelection.Beyond(acme, never, now.minusSeconds(50));
        assertThat(sessions().end(beyond, SignOutReason.LIFETIME_REACHED, now)).hasSize(1);
        assertThat(sessions().find(old.hash()).orElseThrow().state())
                .isInstanceOf(SessionState.Live.class);
    }

    @Test
    void endsTheSessionsThatUseATokenSet() {
        Session one = founded();
        UUID shared = one.tokens().orElseThrow();
        Session two = ASession.of(ada).using(shared).in(sessions());
        Session over = ASession.of(ada).using(shared).in(sessions());
        sessions().end(one(over), SignOutReason.SIGNED_OUT, Given.now());
        Session other = founded();
        assertThat(sessions().using(shared)).containsExactlyInAnyOrder(one, two);
        var all = new SessionSelection.OnTokens(shared);
        assertThat(sessions().end(all, SignOutReason.REFUSED_BY_PROVIDER, Given.now()))
                .extracting(Session::id)
                .containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(sessions().find(other.hash())).contains(other);
        assertThat(sessions().using(shared)).isEmpty();
    }

    @Test
    void endsWhatTheConnectionFoundedForOneUser() {
        Session hers = founded();
        Session local = ASession.of(ada).in(sessions());
        User other = AUser.of(acme).in(storage().port(Users.class));
        Session his = ASession.of(other).using(Given.id()).in(sessions());
        var founded = new SessionSelection.OfUserOnConnection(acme, ada.id());
        assertThat(sessions().end(founded, SignOutReason.ACCESS_REMOVED, Given.now()))
                .extracting(Session::id)
                .containsExactly(hers.id());
        assertThat(sessions().find(local.hash())).contains(local);
        assertThat(sessions().find(his.hash())).contains(his);
    }

    @Test
    void movesTheFoundedSessionsOfOneUserToAnotherTokenSet() {
        Session one = founded();
        Session local = ASession.of(ada).in(sessions());
        Session moved = founded();
        User other = AUser.of(acme).in(storage().port(Users.class));
        Session his = ASession.of(other).using(Given.id()).in(sessions());
        UUID target = moved.tokens().orElseThrow();
        assertThat(sessions().moveTo(target, acme, ada.id()))
                .containsExactly(one.tokens().orElseThrow());
        assertThat(sessions().find(one.hash())).contains(one.using(target));
        assertThat(sessions().find(local.hash())).contains(local);
        assertThat(sessions().find(his.hash())).contains(his);
        assertThat(sessions().moveTo(target, acme, ada.id())).isEmpty();
    }
}
