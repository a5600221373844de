package dev.gatehouse.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.ConcurrentChange;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.User;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

class EndSessionsTest {
    private final House house = new House();
    private OrganizationId acme = new OrganizationId(Given.id());
    private User ada = AUser.of(acme).build();

    @BeforeEach
    void aUser() {
        acme = AnOrganization.in(house).id();
        ada = AUser.of(acme).in(house.port(Users.class));
    }

    private Session founded(User user) {
        return ASession.of(user)
                .foundedIn(house.port(TokenVault.class), acme)
                .in(house.port(Sessions.class));
    }

    private EndedSessions end(SessionSelection selection) {
        return house.endSessions().end(House.owner(), selection, SignOutReason.REPLACED);
    }

    @Test
    void endsOneTellsTheNodesAndNotesItsReason() {
        Session session = founded(ada);
        assertThat(end(new SessionSelection.One(session.id())).count()).isEqualTo(1);
        assertThat(house.port(TokenVault.class).find(session.tokens().orElseThrow(), acme))
                .isEmpty();
        assertThat(house.changes.told()).containsExactly(new Change.OfSession(session.hash()));
        assertThat(house.noted(AuditAct.SESSION_ENDED))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.details())
                                        .containsExactlyInAnyOrderEntriesOf(
                                                Map.of(
                                                        "reason",
                                                        "replaced",
                                                        "user",
                                                        ada.name().value())));
    }

    @Test
    void saysHowManyOfHowManyPeople() {
        founded(ada);
        founded(ada);
        founded(AUser.of(acme).in(house.port(Users.class)));
        EndedSessions ended = end(new SessionSelection.OnConnection(acme));
        assertThat(ended.count()).isEqualTo(3);
        assertThat(ended.people()).isEqualTo(2);
        assertThat(house.changes.told()).containsExactly(new Change.OfOrganization(acme));
        assertThat(house.noted(AuditAct.SESSIONS_ENDED))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.details())
                                        .containsAllEntriesOf(
                                                Map.of("sessions", "3", "people", "2")));
    }

    @Test
    void countsWhatEndedOnlyOnceItIsCommitted() {
        Session session = founded(ada);
        assertThatThrownBy(
                        () ->
                                house.transactions()
                                        .run(
                                                () -> {
                                                    end(new SessionSelection.One(session.id()));
                                                    throw new ConcurrentChange("It");
                                                }))
                .isInstanceOf(ConcurrentChange.class);
        assertThat(house.measurements.taken()).isEmpty();
        end(new SessionSelection.One(session.id()));
        assertThat(house.measurements.taken())
                .containsExactly(new Measurement.SessionsEnded(SignOutReason.REPLACED, 1));
    }

    @Test
    void saysNothingWhenNothingEnded() {
        assertThat(end(new SessionSelection.OfOrganization(acme)).count()).isZero();
        assertThat(house.changes.told()).isEmpty();
        assertThat(house.noted(AuditAct.SESSIONS_ENDED)).isEmpty();
    }
}
