package dev.gatehouse.application.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.ScriptedConnector;
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

import org.junit.jupiter.api.Test;

import java.util.List;

/** What every storage of examinations must do. */
public abstract class ExaminationsContract {
    protected abstract Storage storage();

    private Examinations examinations() {
        return storage().port(Examinations.class);
    }

    private ConnectionId connection() {
        IdentityProviderConnection connection =
                AConnection.of(AnOrganization.in(storage())).withoutApi().live();
        storage().port(Connections.class).store(connection);
        return connection.id();
    }

    private static Examination look(long revision) {
        return new Examination(
                revision,
                Given.now(),
                new Diagnosis(
                        List.of(
                                new CheckResult.Passed("address", "https"),
                                new CheckResult.NotTried("keys", "It rests on another."),
                                new CheckResult.Found(
                                        "metadata",
                                        ScriptedConnector.finding("x_y", Severity.WARNING)))));
    }

    @Test
    void keepsTheLatestWhole() {
        ConnectionId connection = connection();
        assertThat(examinations().find(connection)).isEmpty();
        examinations().keep(connection, look(1));
        Examination latest = look(2);

        examinations().keep(connection, latest);

        assertThat(examinations().find(connection)).contains(latest);
    }

    @Test
    void keepsOneOfTwoThatComeAtOnce() {
        ConnectionId connection = connection();

        AtOnce.run(
                4,
                number -> {
                    examinations().keep(connection, look(number + 1));
                    return number;
                });

        assertThat(examinations().find(connection)).isPresent();
    }
}
