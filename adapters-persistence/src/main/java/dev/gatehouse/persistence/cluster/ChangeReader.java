package dev.gatehouse.persistence.cluster;

import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.persistence.storage.Database;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads each change of the log once, however its transactions commit.
 *
 * <p>Ids are drawn before a commit, so that a row may become visible after rows with higher ids.
 * What may still be missing is known by transactions: every one below the snapshot's {@code xmin}
 * had ended when the snapshot was taken (PostgreSQL, "Transaction ID and Snapshot Information
 * Functions"). So each reading begins at the {@code xmin} that was valid before the last one, and
 * leaves out what it has seen.
 */
final class ChangeReader {
    private static final String HORIZON =
            "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon";

    private long horizon;
    private Set<Long> seen = new HashSet<>();

    private record Entry(long id, long act, Change change) {}

    /** Begins here: what was told before is of no interest. */
    void begin(Connection connection) {
        horizon = horizon(connection);
        seen = new HashSet<>();
        entries(connection).forEach(entry -> seen.add(entry.id()));
    }

    /** What was not read yet. */
    List<Change> read(Connection connection) {
        // First the horizon: a transaction that ends between the two readings is read again.
        long next = horizon(connection);
        List<Change> changes = new ArrayList<>();
        Set<Long> again = new HashSet<>();
        for (Entry entry : entries(connection)) {
            if (!seen.contains(entry.id())) {
                changes.add(entry.change());
            }
            if (entry.act() >= next) {
                again.add(entry.id());
            }
        }
        horizon = next;
        seen = again;
        return changes;
    }

    private static long horizon(Connection connection) {
        return Database.query(connection, HORIZON, row -> row.number("horizon")).getFirst();
    }

    private List<Entry> entries(Connection connection) {
        return Database.query(
                connection,
                "select * from changes where act >= ? order by id",
                row -> new Entry(row.number("id"), row.number("act"), ChangeRows.read(row)),
                horizon);
    }
}
