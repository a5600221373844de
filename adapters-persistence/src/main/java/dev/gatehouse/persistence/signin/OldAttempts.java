package dev.gatehouse.persistence.signin;

import dev.gatehouse.domain.signin.SignInAttempt;
import dev.gatehouse.persistence.storage.Database;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Removes attempts in passing, a batch a minute, long after they expired: until then a late return
 * is told that it is late, not that it is unknown.
 */
@Singleton
final class OldAttempts {
    private static final Duration KEPT = SignInAttempt.LIFETIME.multipliedBy(4);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int BATCH = 500;

    private final Database database;
    private final InstantSource clock;
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.EPOCH);

    OldAttempts(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    void removeSome() {
        Instant now = clock.instant();
        Instant due = next.get();
        if (now.isBefore(due) || !next.compareAndSet(due, now.plus(EVERY))) {
            return;
        }
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
