package dev.gatehouse.application.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.organization.OrganizationId;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What every storage of troubles must do. */
public abstract class ConnectionTroublesContract {
    protected abstract Storage storage();

    private ConnectionTroubles troubles() {
        return storage().port(ConnectionTroubles.class);
    }

    @Test
    void keepsTheLatestTroubleOfEachOrganizationUntilItIsOver() {
        OrganizationId acme = AnOrganization.in(storage()).id();
        OrganizationId globex = AnOrganization.in(storage()).id();
        Instant now = Given.now();
        Finding first = ScriptedConnector.finding("client_secret_wrong", Severity.ERROR);
        Finding second = ScriptedConnector.finding("policy_missing", Severity.ERROR);
        troubles().note(acme, first, now);
        troubles().note(acme, second, now.plusSeconds(1));
        troubles().note(globex, first, now);
        assertThat(troubles().find(acme))
                .contains(new ConnectionTroubles.Trouble(second, now.plusSeconds(1)));
        troubles().clear(acme);
        troubles().clear(acme);
        assertThat(troubles().find(acme)).isEmpty();
        assertThat(troubles().find(globex)).isPresent();
    }
}
