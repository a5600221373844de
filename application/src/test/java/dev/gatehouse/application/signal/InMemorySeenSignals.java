package dev.gatehouse.application.signal;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.signal.SignalKind;

import java.util.Optional;

public final class InMemorySeenSignals implements SeenSignals {
    private final Memory memory;
    private final Memory.Table<Key, String> rows;

    public InMemorySeenSignals(Memory memory) {
        this.memory = memory;
        this.rows = memory.table();
    }

    private record Key(OrganizationId organization, SignalKind kind, String id) {}

    @Override
    public Seen note(OrganizationId organization, SignalKind kind, String id, String content) {
        Key key = new Key(organization, kind, id);
        return memory.run(
                () -> {
                    Optional<String> before = rows.get(key);
                    if (before.isPresent()) {
                        return before.get().equals(content) ? Seen.AGAIN : Seen.OTHERWISE;
                    }
                    rows.put(key, content);
                    return Seen.FIRST;
                });
    }
}
