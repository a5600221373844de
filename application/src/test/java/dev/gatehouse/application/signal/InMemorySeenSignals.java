package dev.gatehouse.application.signal;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.signal.SignalKind;

public final class InMemorySeenSignals implements SeenSignals {
    private final Memory memory;
    private final Memory.Table<Key, Boolean> rows;

    public InMemorySeenSignals(Memory memory) {
        this.memory = memory;
        this.rows = memory.table();
    }

    private record Key(OrganizationId organization, SignalKind kind, String id) {}

    @Override
    public boolean first(OrganizationId organization, SignalKind kind, String id) {
        Key key = new Key(organization, kind, id);
        return memory.run(
                () -> {
                    boolean first = rows.get(key).isEmpty();
                    rows.put(key, true);
                    return first;
                });
    }
}
