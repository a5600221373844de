package dev.gatehouse.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.access.House;
import dev.gatehouse.application.operator.AnOperator;
import dev.gatehouse.application.operator.Operators;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.operator.Operator;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.User;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Set;

class UseSessionTest {
    private final House house = new House();
    private OrganizationId acme = new OrganizationId(Given.id());
    private User ada = AUser.of(acme).build();

    @BeforeEach
    void aUser() {
        acme = AnOrganization.in(house).id();
        ada = AUser.of(acme).granted("view_only").in(house.port(Users.class));
    }

    private Session started() {
        return ASession.of(ada).startedAt(house.clock.instant()).in(house.port(Sessions.class));
    }

    private UseSession useSession() {
        return house.useSession();
    }

    @Test
    void givesTheRightsOfThisMoment() {
        Session session = started();
        var member = (Caller.Member) useSession().use(session.hash()).orElseThrow().caller();
        assertThat(member.roles()).extracting(Object::toString).containsExactly("view_only");
        house.port(Users.class)
                .update(
                        ada.edited(
                                ada.name(),
                                true,
                                java.util.Optional.empty(),
                                Set.of(new dev.gatehouse.domain.role.RoleKey("administrator"))));
        member = (Caller.Member) useSession().use(session.hash()).orElseThrow().caller();
        assertThat(member.roles()).extracting(Object::toString).containsExactly("administrator");
    }

    @Test
    void notesInTheAuditLogThatAccessWasRemoved() {
        Session session = started();
        house.port(Users.class)
                .update(ada.edited(ada.name(), true, java.util.Optional.empty(), Set.of()));
        assertThat(useSession().use(session.hash())).isEmpty();
        assertThat(useSession().use(session.hash())).isEmpty();
        assertThat(house.noted(AuditAct.SESSION_ENDED))
                .singleElement()
                .extracting(entry -> entry.details().get("reason"))
                .isEqualTo("access_removed");
    }

    @Test
    void endsAtTheIdleLimitUnlessItIsUsed() {
        Session session = started();
        for (int i = 0; i < 3; i++) {
            house.clock.pass(Duration.ofHours(23));
            assertThat(useSession().use(session.hash())).isPresent();
        }
        house.clock.pass(Duration.ofHours(24));
        assertThat(useSession().use(session.hash())).isEmpty();
        assertThat(useSession().endOf(session.hash())).contains(SignOutReason.LIFETIME_REACHED);
    }

    @Test
    void endsAtTheAbsoluteLimitHoweverOftenItIsUsed() {
        Session session = started();
        for (int i = 0; i < 8; i++) {
            house.clock.pass(Duration.ofHours(20));
            assertThat(useSession().use(session.hash())).isPresent();
        }
        house.clock.pass(Duration.ofHours(8));
        assertThat(useSession().use(session.hash())).isEmpty();
    }

    @Test
    void endsWhenAccessIsRemovedAndDoesNotComeBack() {
        Session session = started();
        Users users = house.port(Users.class);
        users.update(ada.edited(ada.name(), true, java.util.Optional.empty(), Set.of()));
        assertThat(useSession().use(session.hash())).isEmpty();
        assertThat(useSession().endOf(session.hash())).contains(SignOutReason.ACCESS_REMOVED);
        User without = users.find(acme, ada.id()).orElseThrow();
        users.update(without.edited(ada.name(), true, java.util.Optional.empty(), ada.grants()));
        assertThat(useSession().use(session.hash())).isEmpty();
    }

    @Test
    void notesAUseOnceAMinute() {
        Session session = started();
        house.clock.pass(Duration.ofSeconds(59));
        useSession().use(session.hash());
        assertThat(house.port(Sessions.class).find(session.hash())).contains(session);
        house.clock.pass(Duration.ofSeconds(1));
        useSession().use(session.hash());
        assertThat(house.port(Sessions.class).find(session.hash()))
                .contains(session.seen(house.clock.instant()));
    }

    @Test
    void knowsOperatorsAndNobodyElse() {
        Operator olga = AnOperator.any();
        house.port(Operators.class).create(olga);
        Session session =
                ASession.of(new SessionSubject.OperatorSubject(olga.id()))
                        .startedAt(house.clock.instant())
                        .in(house.port(Sessions.class));
        assertThat(useSession().use(session.hash()).orElseThrow().caller())
                .isInstanceOf(Caller.SignedInOperator.class);
        assertThat(useSession().use(house.secrets.next().hash())).isEmpty();
    }
}
