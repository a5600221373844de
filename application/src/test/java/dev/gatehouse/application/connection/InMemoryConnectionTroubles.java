package dev.gatehouse.application.connection;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.organization.OrganizationId;

import java.time.Instant;
import java.util.Optional;

public final class InMemoryConnectionTroubles implements ConnectionTroubles {
    private final Memory.Table<OrganizationId, Trouble> rows;

    public InMemoryConnectionTroubles(Memory memory) {
        this.rows = memory.table();
    }

    @Override
    public void note(OrganizationId organization, Finding finding, Instant at) {
        rows.put(organization, new Trouble(finding, at));
    }

    @Override
    public Optional<Trouble> find(OrganizationId organization) {
        return rows.get(organization);
    }

    @Override
    public void clear(OrganizationId organization) {
        rows.remove(organization);
    }
}
