package dev.gatehouse.persistence.storage;

import dev.gatehouse.application.storage.ConcurrentChange;
import dev.gatehouse.application.storage.StorageUnavailable;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/** The database did not do what it always should: broken infrastructure or a bug, never a user. */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Set<String> OVERTAKEN = Set.of("40P01", "40001");

    /**
     * Class 08: connection; 53: no disk, memory or connection left; 57P0: shutting down or starting
     * up; 58: trouble of the system it runs on (PostgreSQL, appendix A). H2 closes a database that
     * it cannot write (90098), and opens it again by itself.
     */
    private static final Set<String> AWAY = Set.of("08", "53", "57P0", "58", "90098");

    /**
     * A standby after a fail-over (25006), and locks that were waited for too long: 55P03, H2's
     * HYT00.
     */
    private static final Set<String> BUSY = Set.of("25006", "55P03", "HYT00");

    DatabaseFailure(SQLException cause) {
        super("The database answered with SQL state " + cause.getSQLState(), cause);
    }

    /**
     * A failure; or that the database cannot be used at the moment; or that it gave the transaction
     * up for another one: deadlock (40P01) and serialization failure (40001).
     */
    static RuntimeException of(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        if (OVERTAKEN.contains(state)) {
            return new ConcurrentChange(cause);
        }
        return BUSY.contains(state)
                        || AWAY.stream().anyMatch(state::startsWith)
                        || causes(cause).anyMatch(IOException.class::isInstance)
                ? new StorageUnavailable(cause)
                : new DatabaseFailure(cause);
    }

    /**
     * What the framework says when it cannot commit, roll back or close, by what the driver said.
     */
    static RuntimeException of(RuntimeException told) {
        return causes(told)
                .filter(SQLException.class::isInstance)
                .findFirst()
                .map(cause -> of((SQLException) cause))
                .orElse(told);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
