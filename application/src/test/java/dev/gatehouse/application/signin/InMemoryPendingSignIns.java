package dev.gatehouse.application.signin;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretHash;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

public final class InMemoryPendingSignIns implements PendingSignIns {
    private final Memory memory;
    private final Memory.Table<SecretHash, PendingSignIn> rows;

    public InMemoryPendingSignIns(Memory memory) {
        this.memory = memory;
        this.rows = memory.table();
    }

    @Override
    public void keep(PendingSignIn pending) {
        rows.put(pending.ticket().hash(), pending);
    }

    @Override
    public Optional<PendingSignIn> find(OrganizationId organization, Secret ticket) {
        return rows.get(ticket.hash()).filter(p -> p.organization().equals(organization));
    }

    @Override
    public Optional<PendingSignIn> take(OrganizationId organization, Secret ticket) {
        return memory.run(
                () -> {
                    Optional<PendingSignIn> found = find(organization, ticket);
                    found.ifPresent(p -> rows.remove(ticket.hash()));
                    return found;
                });
    }

    @Override
    public List<PendingSignIn> takeOlder(Instant askedBefore, int most) {
        return memory.run(
                () -> {
                    List<PendingSignIn> old =
                            rows.where(p -> p.since().isBefore(askedBefore)).limit(most).toList();
                    old.forEach(p -> rows.remove(p.ticket().hash()));
                    return old;
                });
    }
}
