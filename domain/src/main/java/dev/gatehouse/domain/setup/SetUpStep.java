package dev.gatehouse.domain.setup;

import java.util.List;

/**
 * One object at the provider, compared with what is wanted.
 *
 * @param key names the step in its plan: {@code scope:user_groups}
 * @param name the object's name at the provider
 * @param differences empty exactly when the object is left as it is
 */
public record SetUpStep(
        String key, StepKind kind, ObjectKind object, String name, List<Difference> differences) {
    public SetUpStep {
        differences = List.copyOf(differences);
        if ((kind == StepKind.LEAVE) != differences.isEmpty()) {
            throw new IllegalArgumentException(key + ": " + kind + " " + differences);
        }
    }
}
