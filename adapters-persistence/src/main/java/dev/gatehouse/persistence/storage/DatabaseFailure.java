package dev.gatehouse.persistence.storage;

import java.sql.SQLException;

/** The database did not do what it always should: broken infrastructure or a bug, never a user. */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseFailure(SQLException cause) {
        super("The database answered with SQL state " + cause.getSQLState(), cause);
    }
}
