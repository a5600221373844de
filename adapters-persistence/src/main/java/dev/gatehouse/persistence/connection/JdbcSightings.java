package dev.gatehouse.persistence.connection;

import dev.gatehouse.application.connection.Sightings;
import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.Examination;
import dev.gatehouse.domain.connection.Sight;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Json;
import dev.gatehouse.persistence.storage.Row;

import jakarta.inject.Singleton;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

@Singleton
final class JdbcSightings implements Sightings {
    private final Database database;
    private final Json json;

    JdbcSightings(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void keep(ConnectionId connection, Sight by, Examination seen) {
        database.put(
                """
                update sightings set seen_at = ?, diagnosis = ?
                    where connection_id = ? and revision = ? and seen_by = ?\
                """,
                """
                insert into sightings (seen_at, diagnosis, connection_id, revision, seen_by)
                    values (?, ?, ?, ?, ?)\
                """,
                seen.at(),
                json.write(StoredDiagnosis.of(seen.diagnosis())),
                connection.value(),
                seen.revision(),
                by.name());
    }

    private record Seen(Sight by, Examination look) {}

    @Override
    public Map<Sight, Examination> of(ConnectionId connection, long revision) {
        Map<Sight, Examination> found = new EnumMap<>(Sight.class);
        database.list(
                        "select * from sightings where connection_id = ? and revision = ?",
                        this::read,
                        connection.value(),
                        revision)
                .forEach(seen -> found.put(seen.by(), seen.look()));
        return found;
    }

    private Seen read(Row row) {
        return new Seen(
                Sight.valueOf(row.text("seen_by")),
                new Examination(
                        row.number("revision"),
                        row.instant("seen_at"),
                        json.read(row.text("diagnosis"), StoredDiagnosis.class).real()));
    }

    @Override
    public void forgetAllBut(ConnectionId connection, Set<Long> revisions) {
        database
                .list(
                        "select distinct revision from sightings where connection_id = ?",
                        row -> row.number("revision"),
                        connection.value())
                .stream()
                .filter(revision -> !revisions.contains(revision))
                .forEach(
                        revision ->
                                database.change(
                                        """
                                        delete from sightings
                                            where connection_id = ? and revision = ?\
                                        """,
                                        connection.value(),
                                        revision));
    }
}
