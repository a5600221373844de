package dev.gatehouse.application.signal;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.signal.Outdated;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

public final class InMemoryWatermarks implements Watermarks {
    private final Memory memory;
    private final Memory.Table<Key, Instant> rows;

    public InMemoryWatermarks(Memory memory) {
        this.memory = memory;
        this.rows = memory.table();
    }

    private record Key(OrganizationId organization, String subject) {}

    @Override
    public void raise(OrganizationId organization, Outdated what, Instant to) {
        Key key = new Key(organization, what.key());
        memory.run(
                () -> {
                    Instant before = rows.get(key).orElse(Instant.MIN);
                    rows.put(key, before.isAfter(to) ? before : to);
                    return before;
                });
    }

    @Override
    public Optional<Instant> highest(
            OrganizationId organization, Collection<? extends Outdated> any) {
        return any.stream()
                .map(what -> rows.get(new Key(organization, what.key())))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }
}
