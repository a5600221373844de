package dev.gatehouse.application.session;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.SessionPolicy;

public final class InMemorySessionPolicies implements SessionPolicies {
    private final Memory.Table<OrganizationId, SessionPolicy> rows;

    public InMemorySessionPolicies(Memory memory) {
        this.rows = memory.table();
    }

    @Override
    public SessionPolicy of(OrganizationId organization) {
        return rows.get(organization).orElse(SessionPolicy.DEFAULT);
    }

    @Override
    public void set(OrganizationId organization, SessionPolicy policy) {
        rows.put(organization, policy);
    }
}
