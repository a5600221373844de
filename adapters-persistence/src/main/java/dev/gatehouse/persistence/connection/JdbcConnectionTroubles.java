package dev.gatehouse.persistence.connection;

import dev.gatehouse.application.connection.ConnectionTroubles;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Json;
import dev.gatehouse.persistence.storage.Row;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Optional;

@Singleton
final class JdbcConnectionTroubles implements ConnectionTroubles {
    private final Database database;
    private final Json json;

    JdbcConnectionTroubles(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void note(OrganizationId organization, Finding finding, Instant at) {
        database.put(
                """
                update connection_troubles set finding = ?, noted_at = ? where organization_id = ?\
                """,
                """
                insert into connection_troubles (finding, noted_at, organization_id)
                    values (?, ?, ?)\
                """,
                json.write(StoredDiagnosis.StoredFinding.of(finding)),
                at,
                organization.value());
    }

    @Override
    public Optional<Trouble> find(OrganizationId organization) {
        return database.find(
                "select * from connection_troubles where organization_id = ?",
                this::read,
                organization.value());
    }

    private Trouble read(Row row) {
        return new Trouble(
                json.read(row.text("finding"), StoredDiagnosis.StoredFinding.class).real(),
                row.instant("noted_at"));
    }

    @Override
    public void clear(OrganizationId organization) {
        database.change(
                "delete from connection_troubles where organization_id = ?", organization.value());
    }
}
