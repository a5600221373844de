package dev.gatehouse.application.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.FindingCode;
import dev.gatehouse.domain.connection.Remedy;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.setup.Difference;
import dev.gatehouse.domain.setup.ObjectKind;
import dev.gatehouse.domain.setup.SetUpPlan;
import dev.gatehouse.domain.setup.SetUpRun;
import dev.gatehouse.domain.setup.SetUpStep;
import dev.gatehouse.domain.setup.StepKind;
import dev.gatehouse.domain.setup.StepOutcome;
import dev.gatehouse.domain.setup.StepResult;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What every storage of runs must do. */
public abstract class SetUpRunsContract {
    private static final SetUpStep GROUP =
            new SetUpStep(
                    "group:view_only", StepKind.LEAVE, ObjectKind.GROUP, "View Only", List.of());

    private static final SetUpStep APP =
            new SetUpStep(
                    "web_app",
                    StepKind.CREATE,
                    ObjectKind.WEB_APP,
                    "Gatehouse acme web app",
                    List.of(new Difference("Require PKCE", "", "on")));

    private final Instant now = Given.now();
    private final Instant silent = now.minus(Duration.ofMinutes(2));
    private OrganizationId acme = new OrganizationId(Given.id());

    protected abstract Storage storage();

    private SetUpRuns runs() {
        return storage().port(SetUpRuns.class);
    }

    @BeforeEach
    void anOrganization() {
        acme = AnOrganization.in(storage()).id();
    }

    private SetUpRun begun(Instant at) {
        return SetUpRun.begun(Given.id(), acme, new SetUpPlan(List.of(GROUP, APP), List.of()), at);
    }

    private static StepOutcome failed() {
        Finding finding =
                new Finding(
                        new FindingCode("setup_change_refused"),
                        Severity.ERROR,
                        "connection",
                        "seen",
                        "expected",
                        new Remedy("there", "here"));
        return new StepOutcome(APP, new StepResult.Failed(finding));
    }

    @Test
    void keepsHowFarARunHasCome() {
        SetUpRun run = begun(now);
        assertThat(runs().begin(run, silent)).isTrue();
        SetUpRun further =
                run.with(new StepOutcome(GROUP, new StepResult.Left()), now)
                        .with(failed(), now)
                        .ended(true, now.plusSeconds(1));
        assertThat(runs().keep(further)).isTrue();
        assertThat(runs().find(acme)).contains(further);
    }

    @Test
    void letsNoSecondRunBeginBesideOneThatIsAlive() {
        SetUpRun first = begun(now);
        runs().begin(first, silent);
        assertThat(runs().begin(begun(now), silent)).isFalse();
        assertThat(runs().find(acme)).contains(first);
    }

    @Test
    void replacesARunThatEndedOrWentSilent() {
        SetUpRun first = begun(now);
        runs().begin(first, silent);
        runs().keep(first.ended(false, now));
        SetUpRun second = begun(now.minus(Duration.ofMinutes(3)));
        assertThat(runs().begin(second, silent)).isTrue();
        SetUpRun third = begun(now);
        assertThat(runs().begin(third, silent)).isTrue();
        assertThat(runs().keep(second.alive(now))).isFalse();
        assertThat(runs().find(acme)).contains(third);
    }

    @Test
    void letsOneOfSeveralBegin() {
        List<Boolean> began = AtOnce.run(8, i -> runs().begin(begun(now), silent));
        assertThat(began).containsOnlyOnce(true);
    }

    @Test
    void knowsNothingOfAnotherOrganization() {
        runs().begin(begun(now), silent);
        assertThat(runs().find(new OrganizationId(Given.id()))).isEmpty();
    }
}
