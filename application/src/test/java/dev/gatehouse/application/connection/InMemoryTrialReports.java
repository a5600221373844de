package dev.gatehouse.application.connection;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.TrialReport;

import java.util.Optional;

public final class InMemoryTrialReports implements TrialReports {
    private final Memory.Table<ConnectionId, TrialReport> rows;

    public InMemoryTrialReports(Memory memory) {
        this.rows = memory.table();
    }

    @Override
    public void keep(ConnectionId connection, TrialReport report) {
        rows.put(connection, report);
    }

    @Override
    public Optional<TrialReport> find(ConnectionId connection) {
        return rows.get(connection);
    }
}
