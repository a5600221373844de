package dev.gatehouse.persistence.cluster;

import dev.gatehouse.application.cluster.ChoreClaims;
import dev.gatehouse.persistence.storage.Change;
import dev.gatehouse.persistence.storage.Database;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Optional;

@Singleton
final class JdbcChoreClaims implements ChoreClaims {
    private final Database database;

    JdbcChoreClaims(Database database) {
        this.database = database;
    }

    @Override
    public Claim claim(String chore, Instant now, Instant next) {
        if (moveOn(chore, now, next)) {
            return new Claim.Won();
        }
        Optional<Instant> due = due(chore);
        if (due.isEmpty() && add(chore, next)) {
            return new Claim.Won();
        }
        return new Claim.NotDue(due.or(() -> due(chore)).orElse(next));
    }

    private boolean moveOn(String chore, Instant now, Instant next) {
        return database.changeOne(
                "update chores set due_at = ? where name = ? and due_at <= ?", next, chore, now);
    }

    private Optional<Instant> due(String chore) {
        return database.find(
                "select due_at from chores where name = ?", row -> row.instant("due_at"), chore);
    }

    private boolean add(String chore, Instant next) {
        return database.tryToChange("insert into chores (name, due_at) values (?, ?)", chore, next)
                instanceof Change.Done;
    }
}
