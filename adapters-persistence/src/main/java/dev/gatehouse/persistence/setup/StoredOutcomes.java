package dev.gatehouse.persistence.setup;

import dev.gatehouse.domain.setup.Difference;
import dev.gatehouse.domain.setup.ObjectKind;
import dev.gatehouse.domain.setup.SetUpStep;
import dev.gatehouse.domain.setup.StepKind;
import dev.gatehouse.domain.setup.StepOutcome;
import dev.gatehouse.domain.setup.StepResult;
import dev.gatehouse.persistence.connection.StoredDiagnosis.StoredFinding;

import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The steps of a run and what became of them, as JSON. */
@Serdeable
record StoredOutcomes(@Nullable List<StoredOutcome> outcomes) {
    static StoredOutcomes of(List<StepOutcome> outcomes) {
        return new StoredOutcomes(outcomes.stream().map(StoredOutcome::of).toList());
    }

    List<StepOutcome> real() {
        List<StoredOutcome> stored = outcomes == null ? List.of() : outcomes;
        return stored.stream().map(StoredOutcome::real).toList();
    }

    /** One step; a finding is there when it failed. */
    @Serdeable
    record StoredOutcome(
            String key,
            String kind,
            String object,
            @Nullable String name,
            @Nullable List<StoredDifference> differences,
            String result,
            @Nullable StoredFinding finding) {
        static StoredOutcome of(StepOutcome outcome) {
            SetUpStep step = outcome.step();
            return new StoredOutcome(
                    step.key(),
                    step.kind().name(),
                    step.object().name(),
                    step.name(),
                    step.differences().stream().map(StoredDifference::of).toList(),
                    outcome.result().key(),
                    outcome.result() instanceof StepResult.Failed(var finding)
                            ? StoredFinding.of(finding)
                            : null);
        }

        StepOutcome real() {
            List<StoredDifference> stored = differences == null ? List.of() : differences;
            SetUpStep step =
                    new SetUpStep(
                            key,
                            StepKind.valueOf(kind),
                            ObjectKind.valueOf(object),
                            name == null ? "" : name,
                            stored.stream().map(StoredDifference::real).toList());
            return new StepOutcome(step, realResult());
        }

        private StepResult realResult() {
            if (finding != null) {
                return new StepResult.Failed(finding.real());
            }
            return switch (result) {
                case "done" -> new StepResult.Done();
                case "left" -> new StepResult.Left();
                default -> new StepResult.NotReached();
            };
        }
    }

    /** One setting that was not as wanted. */
    @Serdeable
    record StoredDifference(
            @Nullable String setting, @Nullable String there, @Nullable String wanted) {
        static StoredDifference of(Difference difference) {
            return new StoredDifference(
                    difference.setting(), difference.there(), difference.wanted());
        }

        Difference real() {
            return new Difference(text(setting), text(there), text(wanted));
        }

        /** Empty texts are left out of JSON. */
        private static String text(@Nullable String stored) {
            return stored == null ? "" : stored;
        }
    }
}
