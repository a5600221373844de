package dev.gatehouse.persistence.cluster;

import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.application.cluster.ChangeLog;
import dev.gatehouse.application.cluster.NodeMemory;
import dev.gatehouse.persistence.storage.Database;

import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.util.List;

@Singleton
final class JdbcChangeLog implements ChangeLog {
    private final Database database;
    private final Nodes nodes;
    private final List<NodeMemory> memories;
    private final InstantSource clock;

    JdbcChangeLog(Database database, Nodes nodes, List<NodeMemory> memories, InstantSource clock) {
        this.database = database;
        this.nodes = nodes;
        this.memories = memories;
        this.clock = clock;
    }

    @Override
    public void tell(Change change) {
        database.inTransaction(
                () -> {
                    write(ChangeRows.of(change));
                    nodes.notifyAtCommit(database);
                    database.afterCommit(() -> memories.forEach(m -> m.forget(change)));
                    return change;
                });
    }

    private void write(ChangeRows row) {
        database.change(
                "insert into changes"
                        + " (act, kind, organization_id, user_id, session_hash, told_at)"
                        + " values ("
                        + nodes.act()
                        + ", ?, ?, ?, ?, ?)",
                row.kind(),
                row.organization(),
                row.user(),
                row.hash(),
                clock.instant());
    }
}
