package dev.gatehouse.application.setup;

import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.setup.Difference;
import dev.gatehouse.domain.setup.MadeConnection;
import dev.gatehouse.domain.setup.ObjectKind;
import dev.gatehouse.domain.setup.SetUpPlan;
import dev.gatehouse.domain.setup.SetUpStep;
import dev.gatehouse.domain.setup.StepKind;
import dev.gatehouse.domain.setup.StepOutcome;
import dev.gatehouse.domain.setup.StepResult;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A tenant in which a group is there and a web app is to be made. */
final class ScriptedTenant implements ReadTenant {
    static final SetUpStep GROUP =
            new SetUpStep("group", StepKind.LEAVE, ObjectKind.GROUP, "View Only", List.of());

    static final SetUpStep APP =
            new SetUpStep(
                    "web_app",
                    StepKind.CREATE,
                    ObjectKind.WEB_APP,
                    "Gatehouse acme web app",
                    List.of(new Difference("Require PKCE", "", "on")));

    private SetUpPlan plan = new SetUpPlan(List.of(GROUP, APP), List.of());
    private Optional<MadeConnection> made = Optional.empty();
    private UnaryOperator<StepResult> becomes = result -> result;

    void plans(SetUpStep... steps) {
        plan = new SetUpPlan(List.of(steps), List.of());
    }

    void makes(MadeConnection connection) {
        made = Optional.of(connection);
    }

    /** What becomes of a step that would succeed; may do something first. */
    void becomes(UnaryOperator<StepResult> result) {
        becomes = result;
    }

    @Override
    public SetUpPlan plan() {
        return plan;
    }

    @Override
    public String terraform() {
        return "# " + plan.steps();
    }

    @Override
    public boolean isOf(ConnectionSettings settings) {
        return true;
    }

    @Override
    public Diagnosis diagnosis() {
        return new Diagnosis(List.of());
    }

    @Override
    public Optional<MadeConnection> apply(ApplyProgress progress) {
        for (SetUpStep step : plan.steps()) {
            if (!progress.mayGoOn()) {
                return made;
            }
            StepResult usual =
                    step.kind() == StepKind.LEAVE ? new StepResult.Left() : new StepResult.Done();
            StepResult result = becomes.apply(usual);
            progress.done(new StepOutcome(step, result));
            if (result instanceof StepResult.Failed) {
                return made;
            }
        }
        return made;
    }
}
