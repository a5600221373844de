package dev.gatehouse.application.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.access.House;
import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.application.connection.Occasion;
import dev.gatehouse.application.connection.ScriptedConnector;
import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.FindingCode;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.organization.Organization;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** What got worse at a connected provider is seen before people fail to sign in. */
class WatchTest {
    private static final CheckResult WELL = new CheckResult.Passed("metadata", "found");
    private static final CheckResult GONE =
            new CheckResult.Found(
                    "metadata", ScriptedConnector.finding("provider_timeout", Severity.ERROR));

    private final House house = new House();
    private Organization acme = AnOrganization.any();

    @BeforeEach
    void connected() {
        acme = AnOrganization.in(house);
        house.port(Connections.class).store(AConnection.of(acme).live());
        house.connector.examinesTo(WELL);
    }

    private WatchConnections watch() {
        return new WatchConnections(
                house.port(Watches.class),
                house.port(Organizations.class),
                house.port(Connections.class),
                house.connectors,
                house.prepare(),
                house.port(Examinations.class),
                house.transactions(),
                house.audit(),
                new WatchRhythm(Duration.ofHours(1), new Random(7)),
                house.measurements,
                house.clock);
    }

    private ExamineConnection examine() {
        return house.examine();
    }

    private List<String> attention() {
        return house
                .the(ViewDiagnosis.class)
                .wantAttention(House.owner(), acme.id())
                .findings()
                .stream()
                .map(Finding::code)
                .map(code -> code.value())
                .toList();
    }

    private void anHourLater() {
        house.clock.pass(Duration.ofMinutes(73));
        watch().tick();
    }

    @Test
    void looksWithoutAuthenticatingAndNotAgainBeforeItIsTime() {
        assertThat(watch().tick()).isEqualTo(1);
        assertThat(watch().tick()).isZero();
        house.clock.pass(Duration.ofMinutes(47));
        assertThat(watch().tick()).isZero();

        anHourLater();

        assertThat(house.connector.occasions()).containsExactly(Occasion.WATCH, Occasion.WATCH);
    }

    @Test
    void tellsOnceWhatGotWorseAndForgetsWhatIsMended() {
        watch().tick();
        assertThat(attention()).isEmpty();
        house.connector.examinesTo(GONE);

        anHourLater();
        anHourLater();

        assertThat(attention()).containsExactly("provider_timeout");
        assertThat(house.noted(AuditAct.CONNECTION_WORSENED)).hasSize(1);
        assertThat(house.measurements.taken().getLast())
                .isEqualTo(
                        new Measurement.Examined(
                                Measurement.Look.WATCH,
                                List.of(new FindingCode("provider_timeout"))));
        house.connector.examinesTo(WELL);
        anHourLater();
        assertThat(attention()).isEmpty();
    }

    @Test
    void doesNotForgetWhatItCannotTryItself() {
        CheckResult wrong =
                new CheckResult.Found(
                        "client", ScriptedConnector.finding("client_secret_wrong", Severity.ERROR));
        house.connector.examinesTo(WELL, wrong);
        examine().examine(House.owner(), acme, Which.LIVE, ExaminationProgress.UNWATCHED);
        house.connector.examinesTo(WELL, new CheckResult.NotTried("client", "watching"));

        watch().tick();

        assertThat(attention()).containsExactly("client_secret_wrong");
        house.connector.examinesTo(WELL, new CheckResult.Passed("client", "accepted"));
        examine().examine(House.owner(), acme, Which.LIVE, ExaminationProgress.UNWATCHED);
        assertThat(attention()).isEmpty();
    }

    @Test
    void looksAtTheOthersWhereOneLookFails() {
        house.port(Connections.class).store(AConnection.of(AnOrganization.in(house)).live());
        house.connector.whileExamining(
                () -> {
                    house.connector.whileExamining(() -> {});
                    throw new IllegalStateException("a bug");
                });

        assertThat(watch().tick()).isEqualTo(2);
        assertThat(house.connector.occasions()).hasSize(2);
        assertThat(watch().tick()).isZero();
    }

    @Test
    void leavesADisabledConnectionAlone() {
        var connection = house.port(Connections.class).find(acme.id()).orElseThrow();
        house.port(Connections.class).store(connection.switchedOff());

        assertThat(watch().tick()).isZero();
        assertThat(attention()).isEmpty();
    }

    @Test
    void examinesADraftAnewWhenSomebodyAsks() {
        var connection = house.port(Connections.class).find(acme.id()).orElseThrow();
        house.port(Connections.class)
                .store(
                        connection.withDraft(
                                AConnection.of(acme).settings(),
                                new dev.gatehouse.domain.connection.Diagnosis(List.of(GONE)),
                                house.clock.instant()));
        NotedProgress progress = new NotedProgress();

        examine().examine(House.owner(), acme, Which.DRAFT, progress);

        assertThat(
                        house.port(Connections.class)
                                .find(acme.id())
                                .orElseThrow()
                                .draft()
                                .orElseThrow()
                                .usable())
                .isTrue();
        assertThat(progress.done()).containsExactly(WELL);
        assertThat(attention()).isEmpty();
    }
}
