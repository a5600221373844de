package dev.gatehouse.domain.apiaccess;

import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.organization.OrganizationId;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The principal behind a service token; rights are computed at each use.
 *
 * @param clients the client ids that used this set of scopes, each with its last use
 */
public record ApiUser(
        ApiUserId id,
        OrganizationId organization,
        ScopeSet scopes,
        Instant firstUsedAt,
        SortedMap<String, Instant> clients) {
    public ApiUser {
        clients = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(clients));
    }

    public Instant lastUsedAt() {
        return clients.values().stream().max(Instant::compareTo).orElse(firstUsedAt);
    }

    /**
     * Whether the use by this client is worth storing: a new client, or a minute after the last.
     */
    public boolean isNewsThat(ClientId client, Instant usedAt) {
        Instant last = clients.get(client.value());
        return last == null || usedAt.isAfter(last.plusSeconds(60));
    }
}
