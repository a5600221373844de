package dev.gatehouse.application.connection;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.Examination;
import dev.gatehouse.domain.connection.Sight;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

public final class InMemorySightings implements Sightings {
    private record Key(ConnectionId connection, long revision, Sight by) {}

    private record Row(Key key, Examination seen) {}

    private final Memory.Table<Key, Row> rows;

    public InMemorySightings(Memory memory) {
        this.rows = memory.table();
    }

    @Override
    public void keep(ConnectionId connection, Sight by, Examination seen) {
        Key key = new Key(connection, seen.revision(), by);
        rows.put(key, new Row(key, seen));
    }

    @Override
    public Map<Sight, Examination> of(ConnectionId connection, long revision) {
        Map<Sight, Examination> found = new EnumMap<>(Sight.class);
        rows.where(r -> r.key().connection().equals(connection) && r.key().revision() == revision)
                .forEach(row -> found.put(row.key().by(), row.seen()));
        return found;
    }

    @Override
    public void forgetAllBut(ConnectionId connection, Set<Long> revisions) {
        rows.removeIf(
                row ->
                        row.key().connection().equals(connection)
                                && !revisions.contains(row.key().revision()));
    }
}
