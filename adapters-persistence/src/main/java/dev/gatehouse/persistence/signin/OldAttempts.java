package dev.gatehouse.persistence.signin;

import dev.gatehouse.application.cluster.Chore;
import dev.gatehouse.domain.signin.SignInAttempt;
import dev.gatehouse.persistence.storage.Database;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Removes attempts, a batch a minute, long after they expired: until then a late return is told
 * that it is late, not that it is unknown.
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
        Instant now = clock.instant();
        // One by one in the order of their ids, so that two nodes never wait for each other.
        List<UUID> old =
                database.list(
                        """
                        select id from sign_in_attempts
                            where begun_at < ? order by begun_at, id limit ?\
                        """,
                        row -> row.uuid("id"),
                        now.minus(KEPT),
                        BATCH);
        old.stream()
                .sorted()
                .forEach(id -> database.change("delete from sign_in_attempts where id = ?", id));
    }
}
