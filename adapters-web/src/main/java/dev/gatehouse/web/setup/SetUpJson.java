package dev.gatehouse.web.setup;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.setup.Difference;
import dev.gatehouse.domain.setup.SetUpPlan;
import dev.gatehouse.domain.setup.SetUpRun;
import dev.gatehouse.domain.setup.SetUpStep;
import dev.gatehouse.domain.setup.StepOutcome;
import dev.gatehouse.domain.setup.StepResult;
import dev.gatehouse.web.diagnosis.CheckJson;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Plans and runs of the set-up assistant as JSON. */
final class SetUpJson {
    private SetUpJson() {}

    /** A plan; {@code plan} names it when it is to be applied. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record PlanJson(
            String plan,
            boolean changesNothing,
            List<CheckJson.FindingJson> notes,
            List<StepJson> steps) {
        static PlanJson of(SetUpPlan plan) {
            return new PlanJson(
                    plan.fingerprint(),
                    plan.changesNothing(),
                    plan.notes().stream().map(CheckJson.FindingJson::of).toList(),
                    plan.steps().stream().map(step -> StepJson.of(step, null)).toList());
        }
    }

    /** What is wrong in the tenant. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record DiagnosisJson(List<CheckJson> checks) {}

    /** How far a run has come. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record RunJson(
            String state,
            boolean draftSaved,
            Instant startedAt,
            Instant updatedAt,
            List<StepJson> steps) {
        static RunJson of(SetUpRun run) {
            return new RunJson(
                    run.state().name().toLowerCase(Locale.ROOT),
                    run.saved(),
                    run.startedAt(),
                    run.updatedAt(),
                    run.outcomes().stream().map(StepJson::of).toList());
        }
    }

    /** One step; {@code result} is there when it belongs to a run. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record StepJson(
            String step,
            String action,
            String object,
            String name,
            List<DifferenceJson> differences,
            @Nullable String result,
            CheckJson.@Nullable FindingJson finding) {
        static StepJson of(StepOutcome outcome) {
            Finding finding =
                    outcome.result() instanceof StepResult.Failed(Finding found) ? found : null;
            StepJson step = of(outcome.step(), outcome.result().key());
            return finding == null ? step : step.with(CheckJson.FindingJson.of(finding));
        }

        static StepJson of(SetUpStep step, @Nullable String result) {
            return new StepJson(
                    step.key(),
                    step.kind().key(),
                    step.object().key(),
                    step.name(),
                    step.differences().stream().map(DifferenceJson::of).toList(),
                    result,
                    null);
        }

        private StepJson with(CheckJson.FindingJson found) {
            return new StepJson(step, action, object, name, differences, result, found);
        }
    }

    /** One setting that is not as wanted. */
    @Serdeable
    record DifferenceJson(String setting, String there, String wanted) {
        static DifferenceJson of(Difference difference) {
            return new DifferenceJson(
                    difference.setting(), difference.there(), difference.wanted());
        }
    }
}
