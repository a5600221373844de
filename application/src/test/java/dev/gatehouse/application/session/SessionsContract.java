package dev.gatehouse.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.operator.AnOperator;
import dev.gatehouse.application.operator.Operators;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.operator.Operator;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionState;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.User;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** What every storage of sessions must do. */
public abstract class SessionsContract {
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

    @Test
    void keepsTheFirstReason() {
        Session session = ASession.of(ada).in(sessions());
        Instant at = Given.now();
        assertThat(sessions().end(session.hash(), SignOutReason.SIGNED_OUT, at)).isTrue();
        assertThat(sessions().end(session.hash(), SignOutReason.REPLACED, at.plusSeconds(1)))
                .isFalse();
        sessions().seen(session.hash(), at.plusSeconds(100));
        assertThat(sessions().find(session.hash()))
                .contains(session.ended(SignOutReason.SIGNED_OUT, at));
    }

    @Test
    void endsForOneOfManyAtOnce() {
        Session session = ASession.of(ada).in(sessions());
        SignOutReason[] reasons = SignOutReason.values();
        List<Boolean> ended =
                AtOnce.run(8, n -> sessions().end(session.hash(), reasons[n], Given.now()));
        assertThat(ended).containsOnlyOnce(true);
        var state = sessions().find(session.hash()).orElseThrow().state();
        assertThat(state).isInstanceOf(SessionState.Ended.class);
        assertThat(((SessionState.Ended) state).reason()).isEqualTo(reasons[ended.indexOf(true)]);
    }

    @Test
    void endsTheFoundedSessionsOfOneOrganizationAndReturnsThem() {
        Session one = founded();
        Session two = founded();
        Session over = founded();
        sessions().end(over.hash(), SignOutReason.SIGNED_OUT, Given.now());
        Session local = ASession.of(ada).in(sessions());
        OrganizationId globex = AnOrganization.in(storage()).id();
        Session foreign =
                ASession.of(AUser.of(globex).in(storage().port(Users.class)))
                        .foundedIn(storage().port(TokenVault.class), globex)
                        .in(sessions());
        assertThat(sessions().countFounded(acme)).isEqualTo(2);

        Instant at = Given.now();
        List<Session> ended = sessions().endFounded(acme, SignOutReason.CONFIGURATION_CHANGED, at);

        assertThat(ended)
                .containsExactlyInAnyOrder(
                        one.ended(SignOutReason.CONFIGURATION_CHANGED, at),
                        two.ended(SignOutReason.CONFIGURATION_CHANGED, at));
        assertThat(sessions().find(local.hash())).contains(local);
        assertThat(sessions().find(foreign.hash())).contains(foreign);
        assertThat(sessions().countFounded(acme)).isZero();
        assertThat(sessions().endFounded(acme, SignOutReason.REPLACED, at)).isEmpty();
    }

    @Test
    void endsTheSessionsOfOneUserAndReturnsThem() {
        Session hers = founded();
        User other = AUser.of(acme).in(storage().port(Users.class));
        Session his = ASession.of(other).in(sessions());
        Instant at = Given.now();
        assertThat(sessions().endOf(acme, ada.id(), SignOutReason.ACCESS_REMOVED, at))
                .containsExactly(hers.ended(SignOutReason.ACCESS_REMOVED, at));
        assertThat(sessions().find(his.hash())).contains(his);
        assertThat(sessions().endOf(acme, ada.id(), SignOutReason.REPLACED, at)).isEmpty();
    }

    @Test
    void givesEachFoundedSessionToOneOfManyWhoEndAllAtOnce() {
        for (int i = 0; i < 6; i++) {
            founded();
        }
        var ended =
                AtOnce.run(
                        4, n -> sessions().endFounded(acme, SignOutReason.REPLACED, Given.now()));
        assertThat(ended.stream().flatMap(List::stream).map(Session::id))
                .hasSize(6)
                .doesNotHaveDuplicates();
    }

    @Test
    void countsLiveSessionsThatWereUsedSince() {
        Instant now = Given.now();
        ASession.of(ada).startedAt(now.minusSeconds(100)).in(sessions());
        ASession.of(ada).startedAt(now).in(sessions());
        Session over = ASession.of(ada).startedAt(now).in(sessions());
        sessions().end(over.hash(), SignOutReason.SIGNED_OUT, now);
        assertThat(sessions().countLive(acme, now.minusSeconds(50))).isEqualTo(1);
        assertThat(sessions().countLive(acme, now.minusSeconds(200))).isEqualTo(2);
    }
}
