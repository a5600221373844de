package dev.gatehouse.persistence.diagnosis;

import dev.gatehouse.application.diagnosis.Examinations;
import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.Examination;
import dev.gatehouse.persistence.connection.StoredDiagnosis;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Json;
import dev.gatehouse.persistence.storage.Row;

import jakarta.inject.Singleton;

import java.util.Optional;

@Singleton
final class JdbcExaminations implements Examinations {
    private final Database database;
    private final Json json;

    JdbcExaminations(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void keep(ConnectionId connection, Examination examination) {
        database.inTransaction(
                () -> {
                    boolean kept =
                            replace(connection, examination) || insert(connection, examination);
                    // Another first one came in between: now there is one to replace.
                    return kept || replace(connection, examination);
                });
    }

    private boolean replace(ConnectionId connection, Examination examination) {
        return database.changeOne(
                """
                update examinations set revision = ?, examined_at = ?, diagnosis = ?
                    where connection_id = ?\
                """,
                values(connection, examination));
    }

    private boolean insert(ConnectionId connection, Examination examination) {
        return database.tryToChange(
                        """
                        insert into examinations (revision, examined_at, diagnosis, connection_id)
                            values (?, ?, ?, ?)\
                        """,
                        values(connection, examination))
                .done();
    }

    private Object[] values(ConnectionId connection, Examination examination) {
        return new Object[] {
            examination.revision(),
            examination.at(),
            json.write(StoredDiagnosis.of(examination.diagnosis())),
            connection.value()
        };
    }

    @Override
    public Optional<Examination> find(ConnectionId connection) {
        return database.find(
                "select * from examinations where connection_id = ?",
                this::read,
                connection.value());
    }

    private Examination read(Row row) {
        return new Examination(
                row.number("revision"),
                row.instant("examined_at"),
                json.read(row.text("diagnosis"), StoredDiagnosis.class).real());
    }
}
