package dev.gatehouse.domain.setup;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.secret.Secret;

import java.util.ArrayList;
import java.util.List;

/**
 * The steps that lead from what is there to what is wanted, in the order of their doing.
 *
 * @param notes what whoever agrees should know beside the steps
 */
public record SetUpPlan(List<SetUpStep> steps, List<Finding> notes) {
    public SetUpPlan {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    public boolean changesNothing() {
        return count(StepKind.LEAVE) == steps.size();
    }

    public int count(StepKind kind) {
        return (int) steps.stream().filter(step -> step.kind() == kind).count();
    }

    /** The same with one more note. */
    public SetUpPlan with(Finding note) {
        List<Finding> all = new ArrayList<>(notes);
        all.add(note);
        return new SetUpPlan(steps, all);
    }

    /** Names this very plan: whoever agrees to it does not agree to another. */
    public String fingerprint() {
        return new Secret(steps.toString()).hash().hex();
    }
}
