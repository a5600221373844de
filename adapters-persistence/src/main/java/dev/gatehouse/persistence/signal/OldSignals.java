package dev.gatehouse.persistence.signal;

import dev.gatehouse.persistence.storage.Database;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Removes in passing, a batch a minute, what signals left behind and nothing needs any more.
 *
 * <p>A founded session is forgotten when its session is, a day after its start at the earliest.
 */
@Singleton
final class OldSignals {
    private static final Duration SEEN = Duration.ofDays(7);
    private static final Duration MARKS = Duration.ofDays(31);
    private static final Duration FOUNDED = Duration.ofDays(1);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int BATCH = 500;

    private final Database database;
    private final InstantSource clock;
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.EPOCH);

    OldSignals(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    void removeSome() {
        Instant now = clock.instant();
        Instant due = next.get();
        if (now.isBefore(due) || !next.compareAndSet(due, now.plus(EVERY))) {
            return;
        }
        removeSeen(now.minus(SEEN));
        removeMarks(now.minus(MARKS));
        removeFounded(now.minus(FOUNDED));
    }

    private record Key(UUID organization, String hash) {}

    // One by one in the order of their keys, so that two nodes never wait for each other.

    private void removeSeen(Instant before) {
        database.list(
                        """
                        select organization_id, id_hash from seen_signals
                            where seen_at < ? order by organization_id, id_hash limit ?\
                        """,
                        row -> new Key(row.uuid("organization_id"), row.text("id_hash")),
                        before,
                        BATCH)
                .forEach(
                        key ->
                                database.change(
                                        """
                                        delete from seen_signals
                                            where organization_id = ? and id_hash = ?\
                                        """,
                                        key.organization(),
                                        key.hash()));
    }

    private void removeMarks(Instant before) {
        database.list(
                        """
                        select organization_id, subject_hash from watermarks
                            where raised_to < ? order by organization_id, subject_hash limit ?\
                        """,
                        row -> new Key(row.uuid("organization_id"), row.text("subject_hash")),
                        before,
                        BATCH)
                .forEach(
                        key ->
                                database.change(
                                        """
                                        delete from watermarks where organization_id = ?
                                            and subject_hash = ? and raised_to < ?\
                                        """,
                                        key.organization(),
                                        key.hash(),
                                        before));
    }

    private void removeFounded(Instant before) {
        database.list(
                        """
                        select session_hash from provider_sessions where noted_at < ?
                            and not exists (select 1 from sessions where hash = session_hash)
                            order by session_hash limit ?\
                        """,
                        row -> row.text("session_hash"),
                        before,
                        BATCH)
                .forEach(
                        hash ->
                                database.change(
                                        "delete from provider_sessions where session_hash = ?",
                                        hash));
    }
}
