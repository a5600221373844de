package dev.gatehouse.application.guide;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Sight;

import java.util.List;

/** How far a step is done, as far as we can see; what was not tried is never called done. */
public sealed interface StepState {
    /** Everything that belongs to it was seen to be right. */
    record Checked(List<String> seen) implements StepState {
        public Checked {
            seen = List.copyOf(seen);
        }
    }

    /** Something about it is not right. */
    record Faulty(List<Finding> findings) implements StepState {
        public Faulty {
            findings = List.copyOf(findings);
        }
    }

    /** We could see it, but have not yet. */
    record NotYet() implements StepState {}

    /** It cannot be seen from here. */
    record Unseen(Sight by) implements StepState {}
}
