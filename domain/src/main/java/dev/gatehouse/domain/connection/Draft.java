package dev.gatehouse.domain.connection;

import java.time.Instant;

/** Settings that were saved but not proven; they change nothing that works today. */
public record Draft(
        long revision, ConnectionSettings settings, Diagnosis diagnosis, Instant savedAt) {

    /** Whether a trial sign-in with this draft makes sense. */
    public boolean usable() {
        return !diagnosis.hasErrors();
    }
}
