package dev.gatehouse.persistence.signal;

import dev.gatehouse.application.cluster.Batches;
import dev.gatehouse.application.cluster.Chore;
import dev.gatehouse.persistence.storage.Database;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Removes what signals left behind and nothing needs any more: ids of signals after seven days,
 * marks after 31, and on which session at the provider one of ours was founded when ours is gone.
 */
@Singleton
final class OldSignals implements Chore {
    private static final Duration SEEN = Duration.ofDays(7);
    private static final Duration MARKS = Duration.ofDays(31);

    /** A session is stored in the transaction of its note; this is only a margin. */
    private static final Duration FOUNDED = Duration.ofDays(1);

    private static final int BATCH = 500;

    private final Database database;
    private final InstantSource clock;

    OldSignals(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "remove-old-signals";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        Batches.all(BATCH, () -> removeSeen(now.minus(SEEN)));
        Batches.all(BATCH, () -> removeMarks(now.minus(MARKS)));
        Batches.all(BATCH, () -> removeFounded(now.minus(FOUNDED)));
    }

    private record Key(UUID organization, String hash) {}

    // One by one in the order of their keys, so that two nodes never wait for each other.

    private int removeSeen(Instant before) {
        return database
                .list(
                        """
                        select organization_id, id_hash from seen_signals
                            where seen_at < ? order by organization_id, id_hash limit ?\
                        """,
                        row -> new Key(row.uuid("organization_id"), row.text("id_hash")),
                        before,
                        BATCH)
                .stream()
                .mapToInt(
                        key ->
                                database.change(
                                        """
                                        delete from seen_signals
                                            where organization_id = ? and id_hash = ?\
                                        """,
                                        key.organization(),
                                        key.hash()))
                .sum();
    }

    private int removeMarks(Instant before) {
        return database
                .list(
                        """
                        select organization_id, subject_hash from watermarks
                            where raised_to < ? order by organization_id, subject_hash limit ?\
                        """,
                        row -> new Key(row.uuid("organization_id"), row.text("subject_hash")),
                        before,
                        BATCH)
                .stream()
                .mapToInt(
                        key ->
                                database.change(
                                        """
                                        delete from watermarks where organization_id = ?
                                            and subject_hash = ? and raised_to < ?\
                                        """,
                                        key.organization(),
                                        key.hash(),
                                        before))
                .sum();
    }

    private int removeFounded(Instant before) {
        return database
                .list(
                        """
                        select session_hash from provider_sessions where noted_at < ?
                            and not exists (select 1 from sessions where hash = session_hash)
                            order by session_hash limit ?\
                        """,
                        row -> row.text("session_hash"),
                        before,
                        BATCH)
                .stream()
                .mapToInt(
                        hash ->
                                database.change(
                                        "delete from provider_sessions where session_hash = ?",
                                        hash))
                .sum();
    }
}
