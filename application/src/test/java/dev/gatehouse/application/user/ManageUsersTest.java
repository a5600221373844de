package dev.gatehouse.application.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.access.NotPermitted;
import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.session.ASession;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.ConcurrentChange;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.user.ManageUsers.Outcome;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.RoleKey;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionState;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.Binding;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

class ManageUsersTest {
    private static final RoleKey SUPER = new RoleKey("super_administrator");

    private final House house = new House();
    private OrganizationId acme = new OrganizationId(Given.id());

    @BeforeEach
    void anOrganization() {
        acme = AnOrganization.in(house).id();
    }

    private ManageUsers manage() {
        return house.the(ManageUsers.class);
    }

    @Test
    void endsTheFormerPersonsSessionsWhenAUserIsBoundToAnotherLogin() {
        User bound = AUser.of(acme).pinned("ada@acme.example", "00u1").in(house.port(Users.class));
        Session session = ASession.of(bound).in(house.port(Sessions.class));
        UserDetails other = details(true, "else@acme.example", new RoleKey("administrator"));
        var outcome = manage().change(House.owner(), acme, bound.id(), bound.version(), other);
        assertThat(outcome).isInstanceOf(ManageUsers.Outcome.Done.class);
        assertThat(house.port(Sessions.class).find(session.hash()).orElseThrow().state())
                .isInstanceOf(SessionState.Ended.class);
        assertThat(house.noted(AuditAct.SESSIONS_ENDED)).hasSize(1);
    }

    @Test
    void endsIdleSessionsOfWhomItDisablesOrTakesTheLastRoleFrom() {
        for (UserDetails without :
                List.of(details(false, "", new RoleKey("administrator")), details(true, ""))) {
            User user = AUser.of(acme).granted("administrator").in(house.port(Users.class));
            Session session =
                    ASession.of(user)
                            .startedAt(house.clock.instant())
                            .in(house.port(Sessions.class));
            var kept = details(true, "", new RoleKey("view_only"));
            manage().change(House.owner(), acme, user.id(), user.version(), kept);
            assertThat(stateOf(session)).isEqualTo(new SessionState.Live());
            manage().change(House.owner(), acme, user.id(), user.version() + 1, without);
            assertThat(stateOf(session))
                    .isEqualTo(
                            new SessionState.Ended(
                                    SignOutReason.ACCESS_REMOVED, house.clock.instant()));
        }
    }

    private SessionState stateOf(Session session) {
        return house.port(Sessions.class).find(session.hash()).orElseThrow().state();
    }

    private static UserDetails details(boolean enabled, String domainName, RoleKey... grants) {
        return new UserDetails(
                new DisplayName("Ada"),
                enabled,
                Optional.of(domainName).filter(n -> !n.isEmpty()).map(DomainName::new),
                Set.of(grants));
    }

    private User localAdministrator() {
        User user = AUser.of(acme).granted("super_administrator").in(house.port(Users.class));
        house.port(LocalAccounts.class)
                .create(
                        new SessionSubject.Member(acme, user.id()),
                        new LoginName(Given.word() + "@example.com"),
                        new PasswordHash("x"));
        return user;
    }

    @Test
    void createsAnInactiveUser() {
        Outcome outcome = manage().create(House.owner(), acme, details(true, "ada@acme.example"));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        User user = ((Outcome.Done) outcome).user();
        assertThat(user.version()).isEqualTo(1);
        assertThat(user.binding())
                .isEqualTo(new Binding.Inactive(new DomainName("ada@acme.example")));
        assertThat(manage().create(House.owner(), acme, details(true, "ADA@acme.example")))
                .isEqualTo(new Outcome.DomainNameTaken());
    }

    @Test
    void letsGoOfThePinWithTheDomainNameAndKeepsItOtherwise() {
        User ada = AUser.of(acme).pinned("ada@acme.example", "00u1").in(house.port(Users.class));
        var same =
                (Outcome.Done)
                        manage().change(
                                        House.owner(),
                                        acme,
                                        ada.id(),
                                        1,
                                        details(true, "Ada@acme.example"));
        assertThat(same.user().binding().pinned()).isPresent();
        var other =
                (Outcome.Done)
                        manage().change(
                                        House.owner(),
                                        acme,
                                        ada.id(),
                                        2,
                                        details(true, "grace@acme.example"));
        assertThat(other.user().binding().pinned()).isEmpty();
        var told = new Change.OfUser(acme, ada.id());
        assertThat(house.changes.told()).containsExactly(told, told);
    }

    @Test
    void refusesAChangeOfAnOldVersionAndOfNobody() {
        User ada = AUser.of(acme).in(house.port(Users.class));
        assertThatThrownBy(
                        () -> manage().change(House.owner(), acme, ada.id(), 7, details(true, "")))
                .isInstanceOf(ConcurrentChange.class);
        assertThat(
                        manage().change(
                                        House.owner(),
                                        acme,
                                        new UserId(Given.id()),
                                        1,
                                        details(true, "")))
                .isEqualTo(new Outcome.NoSuchUser());
        assertThatThrownBy(() -> manage().create(House.visitor(), acme, details(true, "")))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void keepsTheLastLocalSuperAdministrator() {
        User only = localAdministrator();
        AUser.of(acme).granted("super_administrator").in(house.port(Users.class));
        AUser.of(acme).inGroups("Super Administrator").in(house.port(Users.class));
        Outcome last = new Outcome.LastLocalAdministrator();
        assertThat(change(only, details(false, "", SUPER))).isEqualTo(last);
        assertThat(change(only, details(true, ""))).isEqualTo(last);
        assertThat(change(only, details(true, "", SUPER))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void letsOneOfTwoAdministratorsWhoDisableEachOtherStay() {
        List<User> both = List.of(localAdministrator(), localAdministrator());
        var outcomes = AtOnce.run(2, number -> change(both.get(number), details(false, "", SUPER)));
        assertThat(outcomes).containsOnlyOnce(new Outcome.LastLocalAdministrator());
    }

    private Outcome change(User user, UserDetails details) {
        long version = house.port(Users.class).find(acme, user.id()).map(User::version).orElse(0L);
        return manage().change(House.owner(), acme, user.id(), version, details);
    }
}
