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
        database.put(
                """
                update trial_reports set draft_revision = ?, reported_at = ?, connected = ?,
                    diagnosis = ? where connection_id = ?\
                """,
                """
                insert into trial_reports
                    (draft_revision, reported_at, connected, diagnosis, connection_id)
                    values (?, ?, ?, ?, ?)\
                """,
                report.draftRevision(),
                report.at(),
                report.connected(),
                json.write(StoredDiagnosis.of(report.diagnosis())),
                connection.value());
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
