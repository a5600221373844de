package dev.gatehouse.application.guide;

import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Sight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the state of steps from the results of checks. */
final class JudgeStep {
    private final List<CheckResult> results;

    /**
     * @param results of all that examined the same settings
     */
    JudgeStep(List<CheckResult> results) {
        this.results = results;
    }

    StepState judge(GuideStep step) {
        List<Finding> faults = faults(step);
        if (!faults.isEmpty()) {
            return new StepState.Faulty(faults);
        }
        List<String> seen = new ArrayList<>();
        for (GuideStep.Proof proof : step.proofs()) {
            Optional<String> shown = seen(proof);
            if (shown.isEmpty()) {
                return open(step);
            }
            seen.add(shown.get());
        }
        return seen.isEmpty() ? open(step) : new StepState.Checked(seen);
    }

    private static StepState open(GuideStep step) {
        return step.sight() == Sight.CHECKS
                ? new StepState.NotYet()
                : new StepState.Unseen(step.sight());
    }

    /** A finding of a check that proves the step, or one whose code tells of it; errors first. */
    private List<Finding> faults(GuideStep step) {
        return results.stream()
                .filter(CheckResult.Found.class::isInstance)
                .map(CheckResult.Found.class::cast)
                .filter(found -> concerns(step, found))
                .map(CheckResult.Found::finding)
                .distinct()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    private static boolean concerns(GuideStep step, CheckResult.Found found) {
        return step.faults().contains(found.finding().code().value())
                || step.proofs().stream().anyMatch(proof -> proof.isDeniedBy(found.check()));
    }

    private Optional<String> seen(GuideStep.Proof proof) {
        return results.stream()
                .filter(CheckResult.Passed.class::isInstance)
                .map(CheckResult.Passed.class::cast)
                .filter(passed -> proof.by(passed.check()))
                .map(CheckResult.Passed::seen)
                .findFirst();
    }
}
