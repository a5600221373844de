package dev.gatehouse.persistence.signin;

import dev.gatehouse.application.cluster.Batches;
import dev.gatehouse.application.cluster.Chore;
import dev.gatehouse.domain.signin.SignInAttempt;
import dev.gatehouse.persistence.storage.Database;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Removes attempts long after they expired: until then a late return is told that it is late, not
 * that it is unknown.
 */
@Singleton
final class OldAttempts implements Chore {
    private static final Duration KEPT = SignInAttempt.LIFETIME.multipliedBy(4);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int BATCH = 500;

    private final Database database;
    private final InstantSource clock;

    OldAttempts(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "remove-old-attempts";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        Batches.all(BATCH, this::removeBatch);
    }

    private int removeBatch() {
        List<UUID> old =
                database.list(
                        """
                        select id from sign_in_attempts
                            where begun_at < ? order by begun_at, id limit ?\
                        """,
                        row -> row.uuid("id"),
                        clock.instant().minus(KEPT),
                        BATCH);
        // In the order of their ids, so that two nodes never wait for each other.
        return database.inTransaction(
                () -> {
                    old.stream().sorted().forEach(this::remove);
                    return old.size();
                });
    }

    private void remove(UUID id) {
        database.change("delete from sign_in_attempts where id = ?", id);
    }
}
