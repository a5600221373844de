package dev.gatehouse.domain.setup;

import dev.gatehouse.domain.secret.Secret;

import java.util.List;

/** The steps that lead from what is there to what is wanted, in the order of their doing. */
public record SetUpPlan(List<SetUpStep> steps) {
    public SetUpPlan {
        steps = List.copyOf(steps);
    }

    public boolean changesNothing() {
        return count(StepKind.LEAVE) == steps.size();
    }

    public int count(StepKind kind) {
        return (int) steps.stream().filter(step -> step.kind() == kind).count();
    }

    /** Names this very plan: whoever agrees to it does not agree to another. */
    public String fingerprint() {
        return new Secret(steps.toString()).hash().hex();
    }
}
