package dev.gatehouse.application.session;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.TokenSet;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class InMemoryTokenVault implements TokenVault {
    private final Memory.Table<UUID, Kept> rows;
    private final InMemorySessions sessions;

    public InMemoryTokenVault(Memory memory, InMemorySessions sessions) {
        this.sessions = sessions;
        this.rows = memory.table();
    }

    private record Kept(OrganizationId organization, TokenSet tokens) {}

    @Override
    public void keep(UUID id, OrganizationId organization, TokenSet tokens) {
        rows.put(id, new Kept(organization, tokens));
    }

    @Override
    public Optional<TokenSet> find(UUID id, OrganizationId organization) {
        return rows.get(id)
                .filter(kept -> kept.organization().equals(organization))
                .map(Kept::tokens);
    }

    @Override
    public void forget(UUID id) {
        rows.remove(id);
    }

    @Override
    public void forgetUnused(List<UUID> ids) {
        ids.stream().filter(id -> !sessions.use(id)).forEach(this::forget);
    }

    @Override
    public void forgetAll(OrganizationId organization) {
        rows.removeIf(kept -> kept.organization().equals(organization));
    }
}
