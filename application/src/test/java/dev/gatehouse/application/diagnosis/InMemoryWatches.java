package dev.gatehouse.application.diagnosis;

import dev.gatehouse.application.connection.InMemoryConnections;
import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.organization.OrganizationId;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

public final class InMemoryWatches implements Watches {
    private final Memory memory;
    private final Memory.Table<OrganizationId, Instant> due;
    private final InMemoryConnections connections;

    public InMemoryWatches(Memory memory, InMemoryConnections connections) {
        this.memory = memory;
        this.due = memory.table();
        this.connections = connections;
    }

    @Override
    public List<OrganizationId> take(Instant now, Instant until, int most) {
        return memory.run(
                () -> {
                    List<OrganizationId> taken =
                            connections
                                    .inForce()
                                    .map(IdentityProviderConnection::organization)
                                    .filter(id -> !dueAt(id).isAfter(now))
                                    .sorted(Comparator.comparing(this::dueAt))
                                    .limit(most)
                                    .toList();
                    taken.forEach(id -> due.put(id, until));
                    return taken;
                });
    }

    private Instant dueAt(OrganizationId organization) {
        return due.get(organization).orElse(Instant.MIN);
    }

    @Override
    public void again(OrganizationId organization, Instant next) {
        due.put(organization, next);
    }
}
