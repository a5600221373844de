package dev.gatehouse.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.House;
import dev.gatehouse.application.access.NotPermitted;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.MemberRights;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionState;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.User;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

/** Administrators end sessions of their own organization, people their own; nobody else any. */
class WhoEndsSessionsTest {
    private final House house = new House();
    private final SessionPages pages = house.port(SessionPages.class);
    private OrganizationId acme = new OrganizationId(Given.id());
    private User ada = AUser.of(acme).build();
    private Session hers = ASession.of(ada).build();
    private Session foreign = hers;

    private final ManageSessions manage =
            new ManageSessions(pages, house.port(Users.class), house.endSessions());
    private final MySessions mine = new MySessions(pages, house.endSessions());

    @BeforeEach
    void sessions() {
        acme = AnOrganization.in(house).id();
        ada = AUser.of(acme).granted("administrator").in(house.port(Users.class));
        hers = ASession.of(ada).in(house.port(Sessions.class));
        OrganizationId globex = AnOrganization.in(house).id();
        User gus = AUser.of(globex).granted("administrator").in(house.port(Users.class));
        foreign = ASession.of(gus).in(house.port(Sessions.class));
    }

    private CallContext by(User user, Session session) {
        return House.by(
                MemberRights.of(
                                user,
                                house.port(Organizations.class)
                                        .find(user.organization())
                                        .orElseThrow(),
                                Optional.of(session.id()))
                        .orElseThrow());
    }

    private Session withRole(String role) {
        return ASession.of(AUser.of(acme).granted(role).in(house.port(Users.class)))
                .in(house.port(Sessions.class));
    }

    private User userOf(Session session) {
        var listed = pages.find(acme, session.id()).orElseThrow();
        return house.port(Users.class).find(acme, listed.user()).orElseThrow();
    }

    private Optional<SignOutReason> reason(Session session) {
        return house.port(Sessions.class).find(session.hash()).orElseThrow().state()
                        instanceof SessionState.Ended ended
                ? Optional.of(ended.reason())
                : Optional.empty();
    }

    @Test
    void anAdministratorEndsSessionsOfTheOwnOrganizationOnly() {
        Session other = withRole("view_only");
        CallContext call = by(ada, hers);
        assertThat(manage.end(call, acme, foreign.id())).isEmpty();
        assertThat(manage.find(call, acme, foreign.id())).isEmpty();
        assertThatThrownBy(() -> manage.end(call, gusOrganization(), foreign.id()))
                .isInstanceOf(NotPermitted.class);
        assertThat(manage.endOf(call, acme, gus())).isEmpty();
        assertThat(manage.end(call, acme, other.id()).orElseThrow().count()).isEqualTo(1);
        assertThat(reason(other)).contains(SignOutReason.SIGNED_OUT_BY_ADMINISTRATOR);
        assertThat(manage.endAll(call, acme).count()).isEqualTo(1);
        assertThat(reason(hers)).contains(SignOutReason.SIGNED_OUT_BY_ADMINISTRATOR);
        assertThat(reason(foreign)).isEmpty();
    }

    private OrganizationId gusOrganization() {
        return ((dev.gatehouse.domain.session.SessionSubject.Member) foreign.subject())
                .organization();
    }

    private dev.gatehouse.domain.user.UserId gus() {
        return ((dev.gatehouse.domain.session.SessionSubject.Member) foreign.subject()).user();
    }

    @Test
    void aViewerSeesAllAndEndsTheOwnOnly() {
        Session session = withRole("view_only");
        Session elsewhere = ASession.of(userOf(session)).in(house.port(Sessions.class));
        CallContext call = by(userOf(session), session);
        assertThat(manage.page(call, acme, SessionQuery.of(ada.id())).items()).hasSize(1);
        assertThatThrownBy(() -> manage.end(call, acme, hers.id()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> manage.endOf(call, acme, ada.id()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> manage.endAll(call, acme)).isInstanceOf(NotPermitted.class);
        assertThat(mine.end(call, hers.id())).isEmpty();
        assertThat(mine.end(call, foreign.id())).isEmpty();
        assertThat(mine.endOthers(call).orElseThrow().count()).isEqualTo(1);
        assertThat(reason(elsewhere)).contains(SignOutReason.SIGNED_OUT);
        assertThat(reason(hers)).isEmpty();
        assertThat(reason(session)).isEmpty();
    }

    @Test
    void aPersonSeesAllOfTheOwnSessionsPageByPage() {
        CallContext call = by(ada, hers);
        for (int i = 0; i < 6; i++) {
            ASession.of(ada).in(house.port(Sessions.class));
        }
        withRole("view_only");
        Page<ListedSession> first = mine.list(call, Optional.empty(), 5);
        assertThat(first.items()).hasSize(5).allMatch(listed -> listed.user().equals(ada.id()));
        assertThat(mine.list(call, first.next(), 5).items()).hasSize(2);
        assertThat(mine.others(call)).isEqualTo(6);
    }

    @Test
    void whoIsNoUserHasNoSessions() {
        assertThatThrownBy(() -> mine.list(House.visitor(), Optional.empty(), 5))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> mine.endOthers(House.owner())).isInstanceOf(NotPermitted.class);
    }

    @Test
    void endedSessionsAreRemovedAfterTheirRetention() {
        var remove =
                new RemoveEndedSessions(
                        house.port(Sessions.class),
                        new SessionRetention(Duration.ofDays(30)),
                        house.clock);
        for (int i = 0; i < RemoveEndedSessions.BATCH + 1; i++) {
            ASession.of(ada).in(house.port(Sessions.class));
        }
        manage.endAll(by(ada, hers), acme);
        house.clock.pass(Duration.ofDays(30));
        remove.run();
        assertThat(house.port(Sessions.class).find(hers.hash())).isPresent();
        house.clock.pass(Duration.ofMillis(1));
        remove.run();
        assertThat(house.port(Sessions.class).find(hers.hash())).isEmpty();
        assertThat(pages.page(acme, SessionQuery.of(ada.id())).items()).isEmpty();
        assertThat(house.port(Sessions.class).find(foreign.hash())).isPresent();
    }
}
