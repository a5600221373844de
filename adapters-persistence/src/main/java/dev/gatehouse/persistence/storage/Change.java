package dev.gatehouse.persistence.storage;

import java.sql.SQLException;
import java.util.Locale;

/** What became of a change that a unique constraint may forbid. */
public sealed interface Change {
    /** Whether a row changed. */
    default boolean done() {
        return this instanceof Done(int rows) && rows > 0;
    }

    /** So many rows changed. */
    record Done(int rows) implements Change {}

    /** A unique constraint forbids it; nothing changed. */
    record Forbidden(String message) implements Change {
        static Forbidden by(SQLException violation) {
            return new Forbidden(String.valueOf(violation.getMessage()).toLowerCase(Locale.ROOT));
        }

        /** Whether it was this constraint; both databases name it in the message. */
        public boolean by(String constraint) {
            return message.contains(constraint);
        }
    }
}
