package dev.gatehouse.persistence.apiaccess;

import dev.gatehouse.application.apiaccess.ApiKeys;
import dev.gatehouse.domain.apiaccess.ApiKey;
import dev.gatehouse.domain.apiaccess.ApiKeyId;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Json;
import dev.gatehouse.persistence.storage.Row;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

@Singleton
final class JdbcApiKeys implements ApiKeys {
    private final Database database;
    private final Json json;

    JdbcApiKeys(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void create(ApiKey key) {
        database.change(
                """
                insert into api_keys (id, name, hash, permissions, organization_id, created_at,
                    expires_at, revoked_at) values (?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                key.id().value(),
                key.name().value(),
                key.hash().hex(),
                json.write(key.permissions().stream().map(Permission::name).sorted().toList()),
                key.organization().map(OrganizationId::value),
                key.createdAt(),
                key.expiresAt(),
                key.revokedAt());
    }

    @Override
    public Optional<ApiKey> find(SecretHash hash) {
        return database.find("select * from api_keys where hash = ?", this::read, hash.hex());
    }

    @Override
    public List<ApiKey> all() {
        return database.list(
                "select * from api_keys order by created_at desc, id desc", this::read);
    }

    @Override
    public boolean revoke(ApiKeyId id, Instant at) {
        return database.changeOne(
                "update api_keys set revoked_at = ? where id = ? and revoked_at is null",
                at,
                id.value());
    }

    private ApiKey read(Row row) {
        return new ApiKey(
                new ApiKeyId(row.uuid("id")),
                new DisplayName(row.text("name")),
                new SecretHash(row.text("hash")),
                json.texts(row.text("permissions")).stream()
                        .map(Permission::valueOf)
                        .collect(Collectors.toSet()),
                row.maybeUuid("organization_id").map(OrganizationId::new),
                row.instant("created_at"),
                row.instant("expires_at"),
                row.maybeInstant("revoked_at"));
    }
}
