package dev.gatehouse.persistence.cluster;

import dev.gatehouse.application.cluster.Batches;
import dev.gatehouse.application.cluster.Chore;
import dev.gatehouse.persistence.storage.Database;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.InstantSource;

/** Removes from the log what every node has read long since, or will forget wholly. */
@Singleton
final class OldChanges implements Chore {
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int BATCH = 1_000;

    private final Database database;
    private final InstantSource clock;

    OldChanges(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "remove-old-changes";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        Batches.all(BATCH, this::removeBatch);
    }

    private int removeBatch() {
        return database.change(
                """
                delete from changes where id in
                    (select id from changes where told_at < ? order by told_at, id limit ?)\
                """,
                clock.instant().minus(KEPT),
                BATCH);
    }
}
