package dev.gatehouse.persistence.storage;

import dev.gatehouse.application.storage.ConcurrentChange;
import dev.gatehouse.application.storage.Transactions;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.function.Supplier;

@Singleton
final class JdbcTransactions implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcTransactions.class);
    private static final int MOST_TRIES = 4;

    private final Database database;

    JdbcTransactions(Database database) {
        this.database = database;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        return database.inTransaction(work);
    }

    @Override
    public void afterCommit(Runnable work) {
        database.afterCommit(work);
    }

    @Override
    public <T> T repeat(Supplier<T> work) {
        for (int again = 1; !database.isInTransaction() && again < MOST_TRIES; again++) {
            try {
                return run(work);
            } catch (ConcurrentChange overtaken) {
                LOG.debug("Begun anew: {}", overtaken.getMessage());
            }
        }
        return run(work);
    }
}
