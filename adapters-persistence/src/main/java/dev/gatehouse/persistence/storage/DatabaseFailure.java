package dev.gatehouse.persistence.storage;

import dev.gatehouse.application.storage.StorageUnavailable;

import java.sql.SQLException;

/** The database did not do what it always should: broken infrastructure or a bug, never a user. */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseFailure(SQLException cause) {
        super("The database answered with SQL state " + cause.getSQLState(), cause);
    }

    /**
     * A failure, or that the database cannot be reached: connection exceptions (class 08) and
     * shutting down or starting up (57P01 to 57P03; PostgreSQL, appendix A).
     */
    static RuntimeException of(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        return state.startsWith("08") || state.startsWith("57P0")
                ? new StorageUnavailable(cause)
                : new DatabaseFailure(cause);
    }
}
