package dev.gatehouse.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.application.operator.AnOperator;
import dev.gatehouse.application.operator.Operators;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.operator.Operator;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionLimits;
import dev.gatehouse.domain.session.SessionState;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.session.SignOutReason;

import org.junit.jupiter.api.Test;

class EndOverdueSessionsTest {
    private final House house = new House();
    private final Sessions sessions = house.port(Sessions.class);

    private Session startedNow() {
        OrganizationId organization = AnOrganization.in(house).id();
        return ASession.of(AUser.of(organization).in(house.port(Users.class)))
                .startedAt(house.clock.instant())
                .in(sessions);
    }

    @Test
    void endsWhatNobodyUsesAtItsLimitInEveryOrganization() {
        var chore = chore();
        Session one = startedNow();
        Session other = startedNow();
        house.clock.pass(SessionLimits.DEFAULT.idle().minusSeconds(1));
        Session young = startedNow();
        chore.run();
        assertThat(sessions.find(one.hash())).contains(one);
        house.clock.pass(java.time.Duration.ofSeconds(2));
        chore.run();
        Session ended = one.ended(SignOutReason.LIFETIME_REACHED, house.clock.instant());
        assertThat(sessions.find(one.hash())).contains(ended);
        assertThat(sessions.find(other.hash()).orElseThrow().state()).isEqualTo(ended.state());
        assertThat(sessions.find(young.hash())).contains(young);
        assertThat(house.changes.told())
                .containsExactlyInAnyOrder(
                        new Change.OfOrganization(organization(one)),
                        new Change.OfOrganization(organization(other)));
    }

    private static OrganizationId organization(Session session) {
        return ((SessionSubject.Member) session.subject()).organization();
    }

    @Test
    void endsThoseOfOperatorsToo() {
        Operator olga = AnOperator.any();
        house.port(Operators.class).create(olga);
        Session session =
                ASession.of(new SessionSubject.OperatorSubject(olga.id()))
                        .startedAt(house.clock.instant())
                        .in(sessions);
        Session members = startedNow();
        house.clock.pass(SessionLimits.DEFAULT.idle().minusSeconds(1));
        chore().run();
        assertThat(sessions.find(session.hash())).contains(session);
        sessions.seen(members.hash(), house.clock.instant());
        house.clock.pass(java.time.Duration.ofSeconds(1));
        chore().run();
        Session ended = session.ended(SignOutReason.LIFETIME_REACHED, house.clock.instant());
        assertThat(sessions.find(session.hash())).contains(ended);
        assertThat(sessions.find(members.hash()).orElseThrow().state())
                .isEqualTo(new SessionState.Live());
        assertThat(house.changes.told()).containsExactly(new Change.OfSession(session.hash()));
    }

    private EndOverdueSessions chore() {
        return house.the(EndOverdueSessions.class);
    }
}
