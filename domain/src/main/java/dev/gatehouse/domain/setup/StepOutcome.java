package dev.gatehouse.domain.setup;

/** A step and what became of it. */
public record StepOutcome(SetUpStep step, StepResult result) {
    public boolean failed() {
        return result instanceof StepResult.Failed;
    }
}
