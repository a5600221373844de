package dev.gatehouse.application.setup;

import dev.gatehouse.domain.setup.StepOutcome;

/** Follows the application of a plan, and says when it has to end. */
public interface ApplyProgress {
    /**
     * Whether the run may go on; asked before each step and, in a long wait, at least every 15
     * seconds, so that it is a sign of life too.
     */
    boolean mayGoOn();

    /** What became of one more step. */
    void done(StepOutcome outcome);
}
