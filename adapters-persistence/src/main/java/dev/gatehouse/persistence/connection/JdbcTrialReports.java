package dev.gatehouse.persistence.connection;

import dev.gatehouse.application.connection.TrialReports;
import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.TrialReport;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Json;
import dev.gatehouse.persistence.storage.Row;

import jakarta.inject.Singleton;

import java.util.Optional;

@Singleton
final class JdbcTrialReports implements TrialReports {
    private final Database database;
    private final Json json;

    JdbcTrialReports(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void keep(ConnectionId connection, TrialReport report) {
        database.inTransaction(
                () -> {
                    boolean kept = replace(connection, report) || insert(connection, report);
                    // Another first report came in between: now there is one to replace.
                    return kept || replace(connection, report);
                });
    }

    private boolean replace(ConnectionId connection, TrialReport report) {
        return database.change(
                        """
                        update trial_reports set draft_revision = ?, reported_at = ?, connected = ?,
                            diagnosis = ? where connection_id = ?\
                        """,
                        values(connection, report))
                == 1;
    }

    private boolean insert(ConnectionId connection, TrialReport report) {
        return database.tryToChange(
                        """
                        insert into trial_reports
                            (draft_revision, reported_at, connected, diagnosis, connection_id)
                            values (?, ?, ?, ?, ?)\
                        """,
                        values(connection, report))
                .done();
    }

    private Object[] values(ConnectionId connection, TrialReport report) {
        return new Object[] {
            report.draftRevision(),
            report.at(),
            report.connected(),
            json.write(StoredDiagnosis.of(report.diagnosis())),
            connection.value()
        };
    }

    @Override
    public Optional<TrialReport> find(ConnectionId connection) {
        return database.find(
                "select * from trial_reports where connection_id = ?",
                this::read,
                connection.value());
    }

    private TrialReport read(Row row) {
        return new TrialReport(
                row.number("draft_revision"),
                row.instant("reported_at"),
                row.flag("connected"),
                json.read(row.text("diagnosis"), StoredDiagnosis.class).real());
    }
}
