package dev.gatehouse.persistence.storage;

import dev.gatehouse.application.storage.ConcurrentChange;
import dev.gatehouse.application.storage.StorageUnavailable;

import java.sql.SQLException;
import java.util.Set;

/** The database did not do what it always should: broken infrastructure or a bug, never a user. */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Set<String> OVERTAKEN = Set.of("40P01", "40001");

    DatabaseFailure(SQLException cause) {
        super("The database answered with SQL state " + cause.getSQLState(), cause);
    }

    /**
     * A failure; or that the database cannot be reached: connection exceptions (class 08) and
     * shutting down or starting up (57P01 to 57P03); or that it gave the transaction up for another
     * one: deadlock (40P01) and serialization failure (40001; PostgreSQL, appendix A).
     */
    static RuntimeException of(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        if (OVERTAKEN.contains(state)) {
            return new ConcurrentChange(cause);
        }
        return state.startsWith("08") || state.startsWith("57P0")
                ? new StorageUnavailable(cause)
                : new DatabaseFailure(cause);
    }
}
