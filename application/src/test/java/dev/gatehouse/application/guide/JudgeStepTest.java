package dev.gatehouse.application.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.connection.ScriptedConnector;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.connection.Sight;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What was not tried is never called done, and a finding always speaks. */
class JudgeStepTest {
    private static final GuideStep STEP =
            GuideStep.of("applications", "refresh", Sight.CHECKS)
                    .provenBy("grant", "signed_in")
                    .provenBy("rotation")
                    .deniedBy("refresh_token_missing");

    private static CheckResult passed(String check) {
        return new CheckResult.Passed(check, "saw " + check);
    }

    private static CheckResult found(String check, Finding finding) {
        return new CheckResult.Found(check, finding);
    }

    private static StepState judge(GuideStep step, CheckResult... results) {
        return new JudgeStep(List.of(results)).judge(step);
    }

    @Test
    void isNotYetDoneBeforeAnythingWasTried() {
        assertThat(judge(STEP)).isEqualTo(new StepState.NotYet());
    }

    @Test
    void isNotDoneByHalf() {
        assertThat(judge(STEP, passed("grant"))).isEqualTo(new StepState.NotYet());
    }

    @Test
    void isNotDoneByACheckThatWasNotTried() {
        CheckResult notTried = new CheckResult.NotTried("rotation", "no person");
        assertThat(judge(STEP, passed("grant"), notTried)).isEqualTo(new StepState.NotYet());
    }

    @Test
    void isDoneWhenAllOfItWasSeen() {
        assertThat(judge(STEP, passed("rotation"), passed("signed_in")))
                .isEqualTo(new StepState.Checked(List.of("saw signed_in", "saw rotation")));
    }

    @Test
    void isFaultyByAFindingOfItsOwnCheckWhateverElsePassed() {
        Finding finding = ScriptedConnector.finding("rotation_off", Severity.WARNING);
        assertThat(judge(STEP, passed("rotation"), passed("grant"), found("rotation", finding)))
                .isEqualTo(new StepState.Faulty(List.of(finding)));
    }

    @Test
    void isFaultyByACodeWhereverItWasFoundAndErrorsComeFirst() {
        Finding warning = ScriptedConnector.finding("rotation_off", Severity.WARNING);
        Finding error = ScriptedConnector.finding("refresh_token_missing", Severity.ERROR);
        assertThat(judge(STEP, found("rotation", warning), found("trial_sign_in", error)))
                .isEqualTo(new StepState.Faulty(List.of(error, warning)));
    }

    @Test
    void isNotFaultyByAFindingOfACheckThatShowsItOnlyInPassing() {
        Finding finding = ScriptedConnector.finding("id_token_time", Severity.ERROR);
        assertThat(judge(STEP, found("signed_in", finding))).isEqualTo(new StepState.NotYet());
    }

    @Test
    void cannotBeSeenFromHereUntilSomebodyElseLooks() {
        GuideStep trial = GuideStep.of("groups", "groups", Sight.TRIAL).provenBy("roles");
        assertThat(judge(trial)).isEqualTo(new StepState.Unseen(Sight.TRIAL));
        assertThat(judge(trial, passed("roles"))).isInstanceOf(StepState.Checked.class);
    }

    @Test
    void isNeverCalledDoneWhenNothingProvesIt() {
        GuideStep preview = GuideStep.of("policies", "preview", Sight.READ_BACK);
        assertThat(judge(preview, passed("grant"), passed("rotation")))
                .isEqualTo(new StepState.Unseen(Sight.READ_BACK));
    }
}
