package dev.gatehouse.application.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationId;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What every storage of watches must do. */
public abstract class WatchesContract {
    private static final int MANY = 10_000;
    private static final Duration LEASE = Duration.ofMinutes(5);

    protected abstract Storage storage();

    private Watches watches() {
        return storage().port(Watches.class);
    }

    private OrganizationId connected() {
        Organization organization = AnOrganization.in(storage());
        store(AConnection.of(organization).withoutApi().live());
        return organization.id();
    }

    private void store(IdentityProviderConnection connection) {
        storage().port(Connections.class).store(connection);
    }

    private List<OrganizationId> take(Instant now) {
        return watches().take(now, now.plus(LEASE), MANY);
    }

    @Test
    void givesAConnectionOnceUntilItIsDueAgain() {
        OrganizationId acme = connected();
        Instant now = Given.now();

        assertThat(take(now)).contains(acme);
        assertThat(take(now)).doesNotContain(acme);
        watches().again(acme, now.plusSeconds(3600));
        assertThat(take(now.plusSeconds(3599))).doesNotContain(acme);
        assertThat(take(now.plusSeconds(3600))).contains(acme);
    }

    @Test
    void givesItUpWhenWhoeverTookItDoesNotComeBack() {
        OrganizationId acme = connected();
        Instant now = Given.now();
        assertThat(take(now)).contains(acme);

        assertThat(take(now.plus(LEASE))).contains(acme);
    }

    @Test
    void leavesOutWhatIsNotInForce() {
        Organization drafted = AnOrganization.in(storage());
        store(AConnection.of(drafted).withoutApi().drafted());
        Organization disabled = AnOrganization.in(storage());
        store(AConnection.of(disabled).withoutApi().live().switchedOff());

        assertThat(take(Given.now())).doesNotContain(drafted.id(), disabled.id());
    }

    @Test
    void givesAConnectionToOneOfManyWhoTakeAtOnce() {
        OrganizationId acme = connected();
        Instant now = Given.now();

        List<Boolean> got = AtOnce.run(8, number -> take(now).contains(acme));
        assertThat(got).containsOnlyOnce(true);

        Instant later = now.plus(LEASE);
        assertThat(AtOnce.run(8, number -> take(later).contains(acme))).containsOnlyOnce(true);
    }
}
