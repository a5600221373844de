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
    public boolean first(OrganizationId organization, SignalKind kind, String id) {
        return database.tryToChange(
                        """
                        insert into seen_signals (organization_id, id_hash, seen_at)
                            values (?, ?, ?)\
                        """,
                        organization.value(),
                        Hashed.of(kind.key() + " " + id),
                        clock.instant())
                .done();
    }
}
