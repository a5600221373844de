package dev.gatehouse.web.setup;

import dev.gatehouse.application.setup.ApplySetUp;
import dev.gatehouse.application.setup.SetUpProvider;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.setup.SetUpPlan;
import dev.gatehouse.domain.setup.SetUpRun;
import dev.gatehouse.web.diagnosis.CheckRow;

import java.util.List;
import java.util.Optional;

/** What the assistant's page shows of an outcome: problems at fields, or a result. */
record AssistantReply(List<FieldProblem> problems, AssistantView.Result result) {
    static final AssistantReply NOTHING = new AssistantReply(List.of(), AssistantView.Result.NONE);

    static AssistantReply of(
            AssistantVisit visit, SetUpProvider.Outcome outcome, AssistantRows rows) {
        return switch (outcome) {
            case SetUpProvider.Outcome.Planned(SetUpPlan plan) ->
                    planned(visit, rows.plan(plan), Optional.empty());
            case SetUpProvider.Outcome.Diagnosed(Diagnosis diagnosis) ->
                    seen(rows.checks(diagnosis), false);
            case SetUpProvider.Outcome.Unread(Finding finding) ->
                    seen(rows.trouble("tenant", finding), true);
            case SetUpProvider.Outcome.Malformed(List<FieldProblem> problems) ->
                    new AssistantReply(problems, AssistantView.Result.NONE);
            case SetUpProvider.Outcome.Exported _ -> NOTHING;
        };
    }

    static AssistantReply of(AssistantVisit visit, ApplySetUp.Outcome outcome, AssistantRows rows) {
        return switch (outcome) {
            case ApplySetUp.Outcome.Begun(SetUpRun run) -> ran(rows.run(run));
            case ApplySetUp.Outcome.Busy(SetUpRun run) -> ran(rows.run(run));
            case ApplySetUp.Outcome.OtherPlan(SetUpPlan plan) ->
                    planned(visit, rows.plan(plan), Optional.of("setup.other_plan"));
            case ApplySetUp.Outcome.Unread(Finding finding) ->
                    seen(rows.trouble("tenant", finding), true);
            case ApplySetUp.Outcome.Malformed(List<FieldProblem> problems) ->
                    new AssistantReply(problems, AssistantView.Result.NONE);
        };
    }

    static AssistantReply ran(AssistantView.RunRows run) {
        return of(
                new AssistantView.Result(
                        Optional.empty(),
                        Optional.of(run),
                        List.of(),
                        false,
                        Optional.empty(),
                        false));
    }

    /** On a whole new page the credential is gone and must be typed again. */
    private static AssistantReply planned(
            AssistantVisit visit, AssistantView.PlanRows plan, Optional<String> notice) {
        return of(
                new AssistantView.Result(
                        Optional.of(plan),
                        Optional.empty(),
                        List.of(),
                        false,
                        notice,
                        !visit.partly()));
    }

    private static AssistantReply seen(List<CheckRow> rows, boolean unread) {
        return of(
                new AssistantView.Result(
                        Optional.empty(), Optional.empty(), rows, unread, Optional.empty(), false));
    }

    private static AssistantReply of(AssistantView.Result result) {
        return new AssistantReply(List.of(), result);
    }
}
