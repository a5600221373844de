package dev.gatehouse.application.diagnosis;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.Examination;

import java.util.Optional;

public final class InMemoryExaminations implements Examinations {
    private final Memory.Table<ConnectionId, Examination> rows;

    public InMemoryExaminations(Memory memory) {
        this.rows = memory.table();
    }

    @Override
    public void keep(ConnectionId connection, Examination examination) {
        rows.put(connection, examination);
    }

    @Override
    public Optional<Examination> find(ConnectionId connection) {
        return rows.get(connection);
    }
}
