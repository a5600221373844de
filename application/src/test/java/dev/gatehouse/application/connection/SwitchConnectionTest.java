package dev.gatehouse.application.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.session.ASession;
import dev.gatehouse.application.session.RetiredTokens;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.application.session.TokenVault;
import dev.gatehouse.application.user.AUser;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.session.TokenSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/**
 * An organization that is disconnected leaves no token behind, neither here nor at the provider.
 */
class SwitchConnectionTest {
    private final House house = new House();
    private final Organization acme = AnOrganization.in(house);

    @BeforeEach
    void connected() {
        house.port(Connections.class).store(AConnection.of(acme).live());
    }

    private Session session() {
        return ASession.of(AUser.of(acme.id()).in(house.port(Users.class)))
                .startedAt(house.clock.instant())
                .foundedIn(house.port(TokenVault.class), acme.id())
                .in(house.port(Sessions.class));
    }

    private void disconnect() {
        var after = house.switchConnection().disconnect(House.owner(), acme);
        assertThat(after.orElseThrow().inForce()).isEmpty();
    }

    @Test
    void revokesWhatItDestroys() {
        TokenSet tokens =
                house.port(TokenVault.class)
                        .find(session().tokens().orElseThrow(), acme.id())
                        .orElseThrow()
                        .tokens();
        Session other = session();
        disconnect();
        assertThat(house.connector.revoked()).hasSize(2).contains(tokens);
        assertThat(house.useSession().endOf(other.hash()))
                .contains(SignOutReason.CONFIGURATION_CHANGED);
        assertThat(house.noted(AuditAct.CONNECTION_DISCONNECTED).getLast().details())
                .containsEntry("sessions_ended", "2");
    }

    @Test
    void destroysThemAllTheSameWhenTheProviderIsAway() {
        house.connector.revokes(
                tokens -> Optional.of(ScriptedConnector.finding("away", Severity.WARNING)));
        Session session = session();
        disconnect();
        assertThat(house.connector.revoked()).hasSize(1);
        assertThat(
                        house.port(RetiredTokens.class)
                                .idToken(session.tokens().orElseThrow(), acme.id()))
                .isEmpty();
    }
}
