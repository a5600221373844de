package dev.gatehouse.domain.connection;

import java.time.Instant;

/** Settings that were saved but not proven; they change nothing that works today. */
public record Draft(
        long revision, ConnectionSettings settings, Diagnosis diagnosis, Instant savedAt) {

    /** Whether a trial sign-in with this draft makes sense. */
    public boolean usable() {
        return !diagnosis.hasErrors();
    }

    /** With what a new look came to, if it is of this revision. */
    Draft reexamined(Examination look) {
        return look.revision() == revision
                ? new Draft(revision, settings, look.diagnosis(), savedAt)
                : this;
    }

    /** The same under another revision. */
    Draft under(long next) {
        return new Draft(next, settings, diagnosis, savedAt);
    }
}
