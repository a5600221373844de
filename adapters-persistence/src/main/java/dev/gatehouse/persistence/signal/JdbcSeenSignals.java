package dev.gatehouse.persistence.signal;

import dev.gatehouse.application.signal.SeenSignals;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.signal.SignalKind;
import dev.gatehouse.persistence.storage.Database;

import jakarta.inject.Singleton;

import java.time.InstantSource;

@Singleton
final class JdbcSeenSignals implements SeenSignals {
    private final Database database;
    private final InstantSource clock;

    JdbcSeenSignals(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Seen note(OrganizationId organization, SignalKind kind, String id, String content) {
        String idHash = Hashed.of(kind.key() + " " + id);
        String contentHash = Hashed.of(content);
        boolean first =
                database.tryToChange(
                                """
                                insert into seen_signals
                                    (organization_id, id_hash, content_hash, seen_at)
                                    values (?, ?, ?, ?)\
                                """,
                                organization.value(),
                                idHash,
                                contentHash,
                                clock.instant())
                        .done();
        return first ? Seen.FIRST : again(organization, idHash, contentHash);
    }

    /** Of signals noted before V13 it is not known what they said. */
    private Seen again(OrganizationId organization, String idHash, String contentHash) {
        return database.find(
                                """
                                select content_hash from seen_signals
                                    where organization_id = ? and id_hash = ?\
                                """,
                                row -> row.maybeText("content_hash"),
                                organization.value(),
                                idHash)
                        .flatMap(known -> known)
                        .filter(known -> !known.equals(contentHash))
                        .isPresent()
                ? Seen.OTHERWISE
                : Seen.AGAIN;
    }
}
