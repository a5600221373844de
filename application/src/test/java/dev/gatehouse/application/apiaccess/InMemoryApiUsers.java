package dev.gatehouse.application.apiaccess;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.application.storage.Pages;
import dev.gatehouse.domain.apiaccess.ApiUser;
import dev.gatehouse.domain.apiaccess.ApiUserId;
import dev.gatehouse.domain.apiaccess.ScopeSet;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.organization.OrganizationId;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

public final class InMemoryApiUsers implements ApiUsers {
    private final Memory memory;
    private final Memory.Table<ApiUserId, ApiUser> rows;

    public InMemoryApiUsers(Memory memory) {
        this.memory = memory;
        this.rows = memory.table();
    }

    @Override
    public Optional<ApiUser> find(OrganizationId organization, ScopeSet scopes) {
        return rows.where(row -> row.organization().equals(organization))
                .filter(row -> row.scopes().equals(scopes))
                .findFirst();
    }

    @Override
    public boolean create(ApiUser user) {
        return memory.run(
                () -> {
                    boolean free = find(user.organization(), user.scopes()).isEmpty();
                    if (free) {
                        rows.put(user.id(), user);
                    }
                    return free;
                });
    }

    @Override
    public void used(ApiUser user, ClientId client, Instant at) {
        memory.run(
                () -> {
                    Optional<ApiUser> stored = rows.get(user.id());
                    stored.ifPresent(before -> rows.put(user.id(), after(before, client, at)));
                    return stored;
                });
    }

    private static ApiUser after(ApiUser before, ClientId client, Instant at) {
        SortedMap<String, Instant> clients = new TreeMap<>(before.clients());
        clients.merge(client.value(), at, (a, b) -> a.isAfter(b) ? a : b);
        return new ApiUser(
                before.id(), before.organization(), before.scopes(), before.firstUsedAt(), clients);
    }

    @Override
    public Page<ApiUser> page(OrganizationId organization, Optional<String> after, int limit) {
        List<ApiUser> sorted =
                rows.where(row -> row.organization().equals(organization))
                        .sorted(Comparator.comparing(ApiUser::firstUsedAt).reversed())
                        .toList();
        return Pages.cut(sorted, after, limit, row -> row.id().toString());
    }
}
