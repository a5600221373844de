package dev.gatehouse.web.setup;

import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.setup.SetUpPlan;
import dev.gatehouse.domain.setup.SetUpRun;
import dev.gatehouse.domain.setup.SetUpStep;
import dev.gatehouse.domain.setup.StepKind;
import dev.gatehouse.domain.setup.StepOutcome;
import dev.gatehouse.domain.setup.StepResult;
import dev.gatehouse.web.page.Texts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows plans, runs and findings as rows. */
record AssistantRows(Texts texts) {
    AssistantView.PlanRows plan(SetUpPlan plan) {
        return new AssistantView.PlanRows(
                plan.fingerprint(),
                plan.count(StepKind.CREATE),
                plan.count(StepKind.CHANGE),
                rows(plan, false),
                rows(plan, true));
    }

    private List<AssistantView.StepRow> rows(SetUpPlan plan, boolean left) {
        return plan.steps().stream()
                .filter(step -> (step.kind() == StepKind.LEAVE) == left)
                .map(step -> row(step, "", Optional.empty()))
                .toList();
    }

    AssistantView.RunRows run(SetUpRun run) {
        List<AssistantView.StepRow> rows =
                run.outcomes().stream()
                        .filter(o -> o.step().kind() != StepKind.LEAVE || o.failed())
                        .map(this::row)
                        .toList();
        int done = (int) rows.stream().filter(row -> row.result().equals("done")).count();
        return new AssistantView.RunRows(
                run.state().name().toLowerCase(Locale.ROOT), done, rows.size(), run.saved(), rows);
    }

    private AssistantView.StepRow row(StepOutcome outcome) {
        Optional<AssistantView.CheckLine> finding =
                outcome.result() instanceof StepResult.Failed(Finding found)
                        ? Optional.of(line(outcome.step().name(), found))
                        : Optional.empty();
        return row(outcome.step(), outcome.result().key(), finding);
    }

    private AssistantView.StepRow row(
            SetUpStep step, String result, Optional<AssistantView.CheckLine> finding) {
        return new AssistantView.StepRow(
                step.kind().key(),
                texts.text("setup.object." + step.object().key()),
                step.name(),
                step.differences().stream()
                        .map(
                                d ->
                                        new AssistantView.DifferenceRow(
                                                d.setting(), d.there(), d.wanted()))
                        .toList(),
                result,
                finding);
    }

    AssistantView.DiagnosisRows diagnosis(Diagnosis diagnosis) {
        return new AssistantView.DiagnosisRows(
                diagnosis.results().stream().map(this::line).toList());
    }

    AssistantView.DiagnosisRows trouble(Finding finding) {
        return new AssistantView.DiagnosisRows(List.of(line(texts.text("setup.reading"), finding)));
    }

    private AssistantView.CheckLine line(CheckResult result) {
        String name =
                texts.textOr(
                        "setup.object." + result.check(),
                        texts.textOr("check." + result.check(), result.check()));
        return switch (result) {
            case CheckResult.Passed(String _, String seen) -> plain(name, "passed", seen);
            case CheckResult.NotTried(String _, String why) -> plain(name, "not_tried", why);
            case CheckResult.Found(String _, Finding finding) -> line(name, finding);
        };
    }

    private static AssistantView.CheckLine plain(String name, String result, String seen) {
        return new AssistantView.CheckLine(name, result, seen, "", "", "", "");
    }

    private static AssistantView.CheckLine line(String name, Finding finding) {
        return new AssistantView.CheckLine(
                name,
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.seen(),
                finding.expected(),
                finding.remedy().atProvider(),
                finding.remedy().here(),
                finding.code().value());
    }
}
