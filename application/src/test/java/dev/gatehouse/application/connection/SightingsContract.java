package dev.gatehouse.application.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Examination;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.connection.Sight;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every storage of sightings must do. */
public abstract class SightingsContract {
    private ConnectionId connection = new ConnectionId(Given.id());

    protected abstract Storage storage();

    private Sightings sightings() {
        return storage().port(Sightings.class);
    }

    @BeforeEach
    void aConnection() {
        connection = stored();
    }

    private ConnectionId stored() {
        IdentityProviderConnection stored =
                AConnection.of(AnOrganization.in(storage())).withoutApi().live();
        storage().port(Connections.class).store(stored);
        return stored.id();
    }

    private static Examination seen(long revision) {
        return new Examination(
                revision,
                Given.now(),
                new Diagnosis(
                        List.of(
                                new CheckResult.Passed("roles", Given.word()),
                                new CheckResult.NotTried("rule", "Not there."),
                                new CheckResult.Found(
                                        "claim",
                                        ScriptedConnector.finding("x_y", Severity.NOTE)))));
    }

    @Test
    void keepsTheLatestByEachMeansOfEachRevision() {
        Examination tried = seen(1);
        Examination read = seen(1);
        Examination other = seen(2);
        sightings().keep(connection, Sight.TRIAL, seen(1));
        sightings().keep(connection, Sight.TRIAL, tried);
        sightings().keep(connection, Sight.READ_BACK, read);
        sightings().keep(connection, Sight.TRIAL, other);
        sightings().keep(stored(), Sight.CHECKS, seen(1));

        assertThat(sightings().of(connection, 1))
                .isEqualTo(Map.of(Sight.TRIAL, tried, Sight.READ_BACK, read));
        assertThat(sightings().of(connection, 2)).isEqualTo(Map.of(Sight.TRIAL, other));
        assertThat(sightings().of(connection, 3)).isEmpty();
    }

    @Test
    void forgetsAllButTheRevisionsNamed() {
        ConnectionId another = stored();
        sightings().keep(another, Sight.TRIAL, seen(1));
        for (long revision = 1; revision <= 3; revision++) {
            sightings().keep(connection, Sight.TRIAL, seen(revision));
        }

        sightings().forgetAllBut(connection, Set.of(1L, 3L));

        assertThat(sightings().of(connection, 1)).hasSize(1);
        assertThat(sightings().of(connection, 2)).isEmpty();
        assertThat(sightings().of(connection, 3)).hasSize(1);
        sightings().forgetAllBut(connection, Set.of());
        assertThat(sightings().of(connection, 1)).isEmpty();
        assertThat(sightings().of(another, 1)).hasSize(1);
    }

    @Test
    void keepsOneOfTwoThatComeAtOnce() {
        AtOnce.run(
                4,
                number -> {
                    sightings().keep(connection, Sight.TRIAL, seen(1));
                    return number;
                });

        assertThat(sightings().of(connection, 1)).hasSize(1);
    }
}
