package dev.gatehouse.okta.setup;

import dev.gatehouse.domain.setup.SetUpStep;
import dev.gatehouse.domain.setup.StepKind;
import dev.gatehouse.okta.management.OktaObject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One object as a run of the plan would leave it, for whoever writes the plan down in another form.
 *
 * <p>What is not there yet goes by an identity made of its step, in other objects too.
 *
 * @param needs the keys of the steps that it builds on
 * @param there what is there; of an assignment, the group
 * @param wanted with the identity of what is there, or the made one
 */
public record PlannedObject(
        SetUpStep step, List<String> needs, Optional<OktaObject> there, OktaObject wanted) {
    public PlannedObject {
        needs = List.copyOf(needs);
    }

    /** A run on paper: nothing is sent. */
    public static List<PlannedObject> of(List<Wish> wishes) {
        Made made = new Made();
        wishes.forEach(wish -> wish.there().ifPresent(object -> made.put(wish.key(), object)));
        List<PlannedObject> planned = new ArrayList<>();
        for (Wish wish : wishes) {
            OktaObject wanted =
                    wish.there()
                            .map(now -> wish.changed(now, made))
                            .orElseGet(() -> wish.created(made).with("id", identity(wish)));
            made.put(wish.key(), wanted);
            planned.add(new PlannedObject(wish.step(), wish.needs(), wish.there(), wanted));
        }
        return planned;
    }

    private static String identity(Wish wish) {
        return "new-" + wish.key().replaceAll("[^a-z0-9_]", "-");
    }

    /** The same as it is, whatever the plan would change in it; empty when it is not there. */
    public Optional<PlannedObject> left() {
        SetUpStep leave =
                new SetUpStep(key(), StepKind.LEAVE, step.object(), step.name(), List.of());
        return there.map(object -> new PlannedObject(leave, needs, there, object));
    }

    public String key() {
        return step.key();
    }

    public boolean is(StepKind kind) {
        return step.kind() == kind;
    }
}
