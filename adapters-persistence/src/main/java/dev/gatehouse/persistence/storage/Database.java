package dev.gatehouse.persistence.storage;

import dev.gatehouse.application.storage.StorageUnavailable;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.exceptions.TransactionException;
import io.micronaut.transaction.support.TransactionSynchronization;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs SQL, in the transaction under way or in one of its own.
 *
 * <p>Parameters may be {@link Optional}: an empty one is a null.
 */
@Singleton
public final class Database {
    private static final String UNIQUE_VIOLATION = "23505";

    private final ConnectionOperations<Connection> connections;
    private final TransactionOperations<Connection> transactions;

    Database(
            ConnectionOperations<Connection> connections,
            TransactionOperations<Connection> transactions) {
        this.connections = connections;
        this.transactions = transactions;
    }

    /** Joins the transaction under way, else begins and commits one. */
    public <T> T inTransaction(Supplier<T> work) {
        return reached(
                () -> transactions.execute(TransactionDefinition.DEFAULT, status -> work.get()));
    }

    boolean isInTransaction() {
        return transactions.findTransactionStatus().isPresent();
    }

    private static <T> T reached(Supplier<T> work) {
        try {
            return work.get();
        } catch (CannotGetJdbcConnectionException unreachable) {
            throw new StorageUnavailable(unreachable);
        } catch (TransactionException | ConnectionException broken) {
            throw DatabaseFailure.of(broken);
        }
    }

    /** Runs after the commit of the transaction under way, and not at all if it is rolled back. */
    public void afterCommit(Runnable work) {
        transactions.execute(
                TransactionDefinition.DEFAULT,
                status -> {
                    status.registerSynchronization(
                            new TransactionSynchronization() {
                                @Override
                                public void afterCommit() {
                                    work.run();
                                }
                            });
                    return status;
                });
    }

    public <T> List<T> list(String sql, Function<Row, T> read, Object... parameters) {
        return reached(
                () ->
                        connections.execute(
                                ConnectionDefinition.DEFAULT,
                                status -> query(status.getConnection(), sql, read, parameters)));
    }

    public <T> Optional<T> find(String sql, Function<Row, T> read, Object... parameters) {
        return list(sql, read, parameters).stream().findFirst();
    }

    public long count(String sql, Object... parameters) {
        return find(sql, row -> row.number("counted"), parameters).orElse(0L);
    }

    /** How many rows changed. */
    public int change(String sql, Object... parameters) {
        return reached(
                () ->
                        transactions.execute(
                                TransactionDefinition.DEFAULT,
                                status -> update(status.getConnection(), sql, parameters)));
    }

    /**
     * Whether it changed the one row that is meant; not if there is none, or no longer such a one.
     */
    public boolean changeOne(String sql, Object... parameters) {
        return change(sql, parameters) == 1;
    }

    /**
     * Changes rows unless a unique constraint forbids it; then nothing has changed and the
     * transaction under way goes on.
     *
     * <p>A savepoint, because PostgreSQL gives up a transaction in which a statement failed.
     */
    public Change tryToChange(String sql, Object... parameters) {
        return reached(
                () ->
                        transactions.execute(
                                TransactionDefinition.DEFAULT,
                                status -> guarded(status.getConnection(), sql, parameters)));
    }

    /**
     * Updates the one row that there is, or inserts it; also when several do so at once.
     *
     * @param parameters in the same order for both statements
     */
    public void put(String update, String insert, Object... parameters) {
        inTransaction(
                () ->
                        changeOne(update, parameters)
                                || tryToChange(insert, parameters).done()
                                // Another first one came in between: now there is one to update.
                                || changeOne(update, parameters));
    }

    private static Change guarded(Connection connection, String sql, Object... parameters) {
        try {
            Savepoint before = connection.setSavepoint();
            try {
                int rows = execute(connection, sql, parameters);
                connection.releaseSavepoint(before);
                return new Change.Done(rows);
            } catch (SQLException failed) {
                if (!UNIQUE_VIOLATION.equals(failed.getSQLState())) {
                    throw failed;
                }
                connection.rollback(before);
                return Change.Forbidden.by(failed);
            }
        } catch (SQLException failed) {
            throw DatabaseFailure.of(failed);
        }
    }

    private static int update(Connection connection, String sql, Object... parameters) {
        try {
            return execute(connection, sql, parameters);
        } catch (SQLException failed) {
            throw DatabaseFailure.of(failed);
        }
    }

    private static int execute(Connection connection, String sql, Object... parameters)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            Parameters.bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    /** On a connection that is not the pool's. */
    public static <T> List<T> query(
            Connection connection, String sql, Function<Row, T> read, Object... parameters) {
        try (var statement = connection.prepareStatement(sql)) {
            Parameters.bind(statement, parameters);
            try (ResultSet results = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                Row row = new Row(results);
                while (results.next()) {
                    all.add(read.apply(row));
                }
                return all;
            }
        } catch (SQLException failed) {
            throw DatabaseFailure.of(failed);
        }
    }
}
