package dev.gatehouse.domain.setup;

import dev.gatehouse.domain.connection.Finding;

/** What became of one step of a plan. */
public sealed interface StepResult {
    /** The object is as wanted now. */
    record Done() implements StepResult {}

    /** There was nothing to do. */
    record Left() implements StepResult {}

    /** The provider did not do it, or did not say whether it did; the run ended here. */
    record Failed(Finding finding) implements StepResult {}

    /** The run has not come to it. */
    record NotReached() implements StepResult {}

    /** The name in texts and JSON: {@code not_reached}. */
    default String key() {
        return switch (this) {
            case Done() -> "done";
            case Left() -> "left";
            case Failed _ -> "failed";
            case NotReached() -> "not_reached";
        };
    }
}
