package dev.gatehouse.persistence.storage;

import dev.gatehouse.application.storage.Transactions;

import jakarta.inject.Singleton;

import java.util.function.Supplier;

@Singleton
final class JdbcTransactions implements Transactions {
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
}
