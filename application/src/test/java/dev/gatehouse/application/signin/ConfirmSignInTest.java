package dev.gatehouse.application.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.access.House;
import dev.gatehouse.application.cluster.ChangeLog;
import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.application.connection.RolesClaim;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.session.ASession;
import dev.gatehouse.application.session.RetiredTokens;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.application.storage.StorageUnavailable;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.MemberRights;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionState;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.User;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Grace came back from the provider in the browser where Ada is signed in, and decides. */
class ConfirmSignInTest {
    private static final Secret TICKET = new Secret("ticket");

    private final House house = new House();
    private final Organization acme = AnOrganization.in(house);
    private final User ada = AUser.of(acme.id()).inGroups("View Only").in(house.port(Users.class));
    private final Session adas =
            ASession.of(ada).startedAt(house.clock.instant()).in(house.port(Sessions.class));

    @BeforeEach
    void graceIsAsked() {
        house.port(Connections.class).store(AConnection.of(acme).live());
        AUser.of(acme.id()).boundTo("grace@acme.example").in(house.port(Users.class));
        ask("View Only");
    }

    private void ask(String group) {
        var grace =
                new ProviderIdentity(
                        AUser.pin("00u2"),
                        Optional.of(new DomainName("grace@acme.example")),
                        Optional.empty(),
                        new RolesClaim.Present(List.of(new GroupName(group))));
        house.port(PendingSignIns.class)
                .keep(
                        new PendingSignIn(
                                TICKET,
                                acme.id(),
                                house.port(Connections.class)
                                        .find(acme.id())
                                        .flatMap(c -> c.inForce())
                                        .orElseThrow()
                                        .revision(),
                                grace,
                                ASession.tokens(),
                                house.clock.instant(),
                                "/users",
                                house.clock.instant()));
    }

    private SignInOutcome confirm(ChangeLog told) {
        Caller caller = MemberRights.of(ada, acme, Optional.of(adas.id())).orElseThrow();
        return new ConfirmSignIn(
                        house.port(PendingSignIns.class),
                        house.admitPerson(told),
                        house.giveBack(),
                        house.refusals(),
                        house.transactions(),
                        house.measurements,
                        house.clock)
                .confirm(House.by(caller), acme, TICKET);
    }

    private SessionState adasState() {
        return house.port(Sessions.class).find(adas.hash()).orElseThrow().state();
    }

    private int givenBack() {
        return house.port(RetiredTokens.class).due(acme.id(), house.clock.instant(), 10).size();
    }

    @Test
    void startsHerSessionInPlaceOfTheFormerOne() {
        assertThat(confirm(house.changes)).isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(adasState())
                .isEqualTo(new SessionState.Ended(SignOutReason.REPLACED, house.clock.instant()));
        assertThat(confirm(house.changes)).isEqualTo(over());
    }

    private static SignInOutcome over() {
        return new SignInOutcome.Refused(RefusalCode.CONFIRMATION_OVER, Optional.empty());
    }

    @Test
    void keepsTheTicketAndTheFormerSessionWhereTheDecisionFails() {
        ChangeLog cutOff =
                change -> {
                    throw new StorageUnavailable("cut off");
                };
        assertThatThrownBy(() -> confirm(cutOff)).isInstanceOf(StorageUnavailable.class);
        assertThat(adasState()).isEqualTo(new SessionState.Live());
        assertThat(confirm(house.changes)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void givesTheTokensBackOfWhoIsRefusedAndReplacesNobody() {
        assertThat(house.port(PendingSignIns.class).take(acme.id(), TICKET)).isPresent();
        ask("Everyone");
        assertThat(confirm(house.changes))
                .isEqualTo(new SignInOutcome.Refused(RefusalCode.NO_ROLE, Optional.empty()));
        assertThat(adasState()).isEqualTo(new SessionState.Live());
        assertThat(givenBack()).isEqualTo(1);
        assertThat(confirm(house.changes)).isEqualTo(over());
    }

    @Test
    void givesTheTokensBackWhereTheDecisionComesTooLate() {
        house.clock.pass(PendingSignIn.LIFETIME);
        assertThat(confirm(house.changes)).isEqualTo(over());
        assertThat(givenBack()).isEqualTo(1);
    }
}
