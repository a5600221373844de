package dev.gatehouse.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.application.storage.UnreadableMark;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionId;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.User;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every list of sessions must do. */
public abstract class SessionPagesContract {
    private final Instant now = Given.now();
    private OrganizationId acme = new OrganizationId(Given.id());
    private User ada = AUser.of(acme).build();
    private User grace = ada;

    protected abstract Storage storage();

    private SessionPages pages() {
        return storage().port(SessionPages.class);
    }

    @BeforeEach
    void users() {
        acme = AnOrganization.in(storage()).id();
        ada = AUser.of(acme).pinned("ada@acme.example", "00u1").in(storage().port(Users.class));
        grace = AUser.of(acme).pinned("grace@acme.example", "00u2").in(storage().port(Users.class));
    }

    private Session of(User user, int minutesAgo) {
        return ASession.of(user)
                .startedAt(now.minusSeconds(60L * minutesAgo))
                .in(storage().port(Sessions.class));
    }

    private Session ended(User user, int minutesAgo, int endedMinutesAgo) {
        return ended(user, minutesAgo, endedMinutesAgo, SignOutReason.SIGNED_OUT);
    }

    private Session ended(User user, int minutesAgo, int endedMinutesAgo, SignOutReason reason) {
        Session session = of(user, minutesAgo);
        return storage()
                .port(Sessions.class)
                .end(
                        new SessionSelection.One(session.id()),
                        reason,
                        now.minusSeconds(60L * endedMinutesAgo))
                .getFirst();
    }

    private SessionQuery query(SessionQuery.Shown shown, String search) {
        return new SessionQuery(
                shown, Optional.empty(), Optional.empty(), search, Optional.empty(), 3);
    }

    private List<SessionId> all(SessionQuery first) {
        List<SessionId> ids = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<ListedSession> page = pages().page(acme, first.from(after));
            page.items().forEach(listed -> ids.add(listed.session().id()));
            after = page.next();
        } while (after.isPresent());
        return ids;
    }

    @Test
    void listsLiveOnesFirstThenThoseThatEndedLast() {
        List<SessionId> expected =
                List.of(
                        of(ada, 1).id(),
                        of(grace, 2).id(),
                        of(ada, 3).id(),
                        of(ada, 4).id(),
                        ended(ada, 60, 5).id(),
                        ended(grace, 30, 6).id(),
                        ended(ada, 90, 7).id(),
                        ended(ada, 95, 8).id());
        OrganizationId globex = AnOrganization.in(storage()).id();
        of(AUser.of(globex).in(storage().port(Users.class)), 1);

        assertThat(all(query(SessionQuery.Shown.ALL, ""))).isEqualTo(expected);
        assertThat(all(query(SessionQuery.Shown.LIVE, ""))).isEqualTo(expected.subList(0, 4));
        assertThat(all(query(SessionQuery.Shown.ENDED, ""))).isEqualTo(expected.subList(4, 8));
        assertThat(all(query(SessionQuery.Shown.ALL, "GRACE@")))
                .containsExactly(expected.get(1), expected.get(5));
        assertThat(all(SessionQuery.of(grace.id())))
                .containsExactly(expected.get(1), expected.get(5));
    }

    @Test
    void listsThoseThatEndedForOneReason() {
        of(ada, 1);
        ended(ada, 60, 2);
        List<SessionId> removed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            removed.add(
                    ended(i % 2 == 0 ? ada : grace, 60, 3 + i, SignOutReason.ACCESS_REMOVED).id());
        }
        SessionQuery query =
                query(SessionQuery.Shown.LIVE, "").endedFor(SignOutReason.ACCESS_REMOVED);
        assertThat(all(query)).isEqualTo(removed);
        assertThat(all(SessionQuery.of(grace.id()).endedFor(SignOutReason.ACCESS_REMOVED)))
                .containsExactly(removed.get(1), removed.get(3));
        assertThat(all(query.endedFor(SignOutReason.REPLACED))).isEmpty();
    }

    @Test
    void startsAnewWithAnEmptyMark() {
        Session session = of(ada, 1);
        var query = SessionQuery.EVERYBODY.from(Optional.of(""));
        assertThat(pages().page(acme, query).items())
                .extracting(ListedSession::session)
                .containsExactly(session);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!", "MjAyNi8xIDE", "\u0000"})
    void doesNotGoOnFromAMarkThatIsNone(String mark) {
        var query = SessionQuery.EVERYBODY.from(Optional.of(mark));
        assertThatExceptionOfType(UnreadableMark.class).isThrownBy(() -> pages().page(acme, query));
    }

    @Test
    void findsInItsOwnOrganizationOnly() {
        Session session = of(ada, 1);
        assertThat(pages().find(acme, session.id()))
                .contains(new ListedSession(session, ada.id(), ada.name().value()));
        assertThat(pages().find(AnOrganization.in(storage()).id(), session.id())).isEmpty();
    }

    @Test
    void countsWhatWouldEnd() {
        of(ada, 1);
        of(ada, 2);
        of(grace, 3);
        ended(grace, 5, 4);
        assertThat(pages().count(new SessionSelection.OfOrganization(acme)))
                .isEqualTo(new SessionNumbers(3, 2));
        assertThat(pages().count(new SessionSelection.OfUser(acme, grace.id(), Optional.empty())))
                .isEqualTo(new SessionNumbers(1, 1));
        assertThat(pages().count(new SessionSelection.OnConnection(acme)))
                .isEqualTo(new SessionNumbers(0, 0));
    }
}
