package dev.gatehouse.application.connection;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.connection.ClientKey;
import dev.gatehouse.domain.connection.KeyRing;
import dev.gatehouse.domain.organization.OrganizationId;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

public final class InMemoryClientKeys implements ClientKeys {
    private final Memory memory;
    private final Memory.Table<Place, Kept> rows;

    public InMemoryClientKeys(Memory memory) {
        this.memory = memory;
        this.rows = memory.table();
    }

    private record Place(OrganizationId organization, int number) {}

    private record Kept(OrganizationId organization, ClientKey key) {}

    @Override
    public KeyRing of(OrganizationId organization) {
        return new KeyRing(
                rows.where(kept -> kept.organization().equals(organization))
                        .map(Kept::key)
                        .toList());
    }

    @Override
    public boolean add(OrganizationId organization, ClientKey key) {
        Place place = new Place(organization, key.number());
        return memory.run(
                () -> {
                    boolean free = rows.get(place).isEmpty();
                    if (free) {
                        rows.put(place, new Kept(organization, key));
                    }
                    return free;
                });
    }

    @Override
    public void end(OrganizationId organization, ClientKey ended) {
        rows.put(new Place(organization, ended.number()), new Kept(organization, ended));
    }

    @Override
    public void forgetOver(OrganizationId organization, Instant now) {
        rows.removeIf(kept -> kept.organization().equals(organization) && isOver(kept, now));
    }

    @Override
    public void forgetOver(Instant now) {
        rows.removeIf(kept -> isOver(kept, now));
    }

    private static boolean isOver(Kept kept, Instant now) {
        return kept.key().endsAt().filter(end -> !end.isAfter(now)).isPresent();
    }

    @Override
    public List<OrganizationId> usedSince(Instant then, int most) {
        return rows.where(kept -> kept.key().endsAt().isEmpty())
                .filter(kept -> !kept.key().usedFrom().isAfter(then))
                .sorted(Comparator.comparing(kept -> kept.key().usedFrom()))
                .limit(most)
                .map(Kept::organization)
                .toList();
    }

    @Override
    public void forgetAll(OrganizationId organization) {
        rows.removeIf(kept -> kept.organization().equals(organization));
    }
}
