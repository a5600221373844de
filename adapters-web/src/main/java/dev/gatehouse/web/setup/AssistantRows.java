package dev.gatehouse.web.setup;

import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.setup.ObjectKind;
import dev.gatehouse.domain.setup.SetUpPlan;
import dev.gatehouse.domain.setup.SetUpRun;
import dev.gatehouse.domain.setup.SetUpStep;
import dev.gatehouse.domain.setup.StepKind;
import dev.gatehouse.domain.setup.StepOutcome;
import dev.gatehouse.domain.setup.StepResult;
import dev.gatehouse.web.diagnosis.CheckRow;
import dev.gatehouse.web.diagnosis.CheckRows;
import dev.gatehouse.web.page.Texts;

import java.util.List;
import java.util.Locale;

/** Shows plans, runs and findings as rows. */
record AssistantRows(Texts texts) {
    AssistantView.PlanRows plan(SetUpPlan plan) {
        return new AssistantView.PlanRows(
                plan.fingerprint(),
                plan.count(StepKind.CREATE),
                plan.count(StepKind.CHANGE),
                notes(plan),
                rows(plan, false),
                rows(plan, true));
    }

    private List<CheckRow> notes(SetUpPlan plan) {
        return checks(
                new Diagnosis(
                        plan.notes().stream()
                                .<CheckResult>map(note -> new CheckResult.Found("plan", note))
                                .toList()));
    }

    private List<AssistantView.StepRow> rows(SetUpPlan plan, boolean left) {
        return plan.steps().stream()
                .filter(step -> (step.kind() == StepKind.LEAVE) == left)
                .map(step -> row(step, "", List.of()))
                .toList();
    }

    AssistantView.RunRows run(SetUpRun run) {
        List<AssistantView.StepRow> rows =
                run.outcomes().stream()
                        .filter(o -> o.step().kind() != StepKind.LEAVE || o.failed())
                        .map(outcome -> row(outcome, run.isRunning()))
                        .toList();
        int done = (int) rows.stream().filter(row -> row.result().equals("done")).count();
        return new AssistantView.RunRows(
                run.state().name().toLowerCase(Locale.ROOT),
                done,
                rows.size(),
                run.saved(),
                run.outcomes().stream().anyMatch(AssistantRows::madeProgram),
                rows);
    }

    private static boolean madeProgram(StepOutcome outcome) {
        return outcome.step().object() == ObjectKind.API_APP
                && outcome.step().kind() == StepKind.CREATE
                && outcome.result() instanceof StepResult.Done;
    }

    /** What a run has not come to waits as long as it runs. */
    private AssistantView.StepRow row(StepOutcome outcome, boolean running) {
        List<CheckRow> findings =
                outcome.result() instanceof StepResult.Failed(Finding found)
                        ? trouble(outcome.step().object().key(), found)
                        : List.of();
        boolean waits = running && outcome.result() instanceof StepResult.NotReached;
        return row(outcome.step(), waits ? "waiting" : outcome.result().key(), findings);
    }

    private AssistantView.StepRow row(SetUpStep step, String result, List<CheckRow> findings) {
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
                findings);
    }

    List<CheckRow> checks(Diagnosis diagnosis) {
        return CheckRows.of(texts, diagnosis);
    }

    /** A finding as the one check that was made. */
    List<CheckRow> trouble(String check, Finding finding) {
        return checks(new Diagnosis(List.of(new CheckResult.Found(check, finding))));
    }
}
