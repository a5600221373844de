package dev.gatehouse.application.apiaccess;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.apiaccess.ApiKey;
import dev.gatehouse.domain.apiaccess.ApiKeyId;
import dev.gatehouse.domain.secret.SecretHash;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

public final class InMemoryApiKeys implements ApiKeys {
    private final Memory memory;
    private final Memory.Table<ApiKeyId, ApiKey> rows;

    public InMemoryApiKeys(Memory memory) {
        this.memory = memory;
        this.rows = memory.table();
    }

    @Override
    public void create(ApiKey key) {
        rows.put(key.id(), key);
    }

    @Override
    public Optional<ApiKey> find(SecretHash hash) {
        return rows.where(key -> key.hash().equals(hash)).findFirst();
    }

    @Override
    public List<ApiKey> all() {
        return rows.all().stream()
                .sorted(Comparator.comparing(ApiKey::createdAt).reversed())
                .toList();
    }

    @Override
    public boolean revoke(ApiKeyId id, Instant at) {
        return memory.run(
                () -> {
                    Optional<ApiKey> key = rows.get(id).filter(k -> k.revokedAt().isEmpty());
                    key.ifPresent(k -> rows.put(id, revoked(k, at)));
                    return key.isPresent();
                });
    }

    private static ApiKey revoked(ApiKey key, Instant at) {
        return new ApiKey(
                key.id(),
                key.name(),
                key.hash(),
                key.permissions(),
                key.organization(),
                key.createdAt(),
                key.expiresAt(),
                Optional.of(at));
    }
}
