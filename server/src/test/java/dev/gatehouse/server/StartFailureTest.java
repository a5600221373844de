package dev.gatehouse.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.BindException;
import java.sql.SQLException;

class StartFailureTest {
    private static final String URL = "jdbc:postgresql://localhost/gatehouse";

    private static String sentence(Throwable cause) {
        return StartFailure.sentence(URL, new IllegalStateException("A bean", cause)).orElse("");
    }

    @Test
    void namesTheSettingThatTheDatabaseRefuses() {
        assertThat(sentence(new SQLException("no password", "28P01")))
                .contains("GATEHOUSE_DATABASE_USER", "GATEHOUSE_DATABASE_PASSWORD");
        assertThat(sentence(new SQLException("refused", "08001")))
                .contains("cannot be reached", "GATEHOUSE_DATABASE_URL");
        assertThat(sentence(new SQLException("no such database", "3D000")))
                .contains("is not there");
    }

    @Test
    void saysWhoHoldsTheFileOfH2() {
        assertThat(sentence(new SQLException("in use", "90020", 90020)))
                .contains("Another server", "GATEHOUSE_DATA");
    }

    @Test
    void tellsADatabaseOfAnotherVersion() {
        assertThat(sentence(new SQLException("Unsupported database file version", "90048", 90048)))
                .contains("another version", "./run --fresh");
    }

    @Test
    void tellsAPortThatIsTaken() {
        assertThat(sentence(new BindException("Address already in use")))
                .contains("MICRONAUT_SERVER_PORT", "already in use");
    }

    @Test
    void tellsNothingOfAnUrlThatIsNone() {
        assertThat(StartFailure.sentence("postgres://gh:secret@db/gh", new IllegalStateException()))
                .hasValueSatisfying(
                        told ->
                                assertThat(told)
                                        .contains("GATEHOUSE_DATABASE_URL", "jdbc:postgresql:")
                                        .doesNotContain("secret"));
    }

    @Test
    void leavesABugToDevelopers() {
        assertThat(StartFailure.sentence(URL, new IllegalStateException("a bug"))).isEmpty();
    }
}
