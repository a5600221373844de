package dev.gatehouse.persistence.session;

import dev.gatehouse.application.session.TokenVault;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.persistence.secret.Sealing;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Json;
import dev.gatehouse.persistence.storage.Row;

import io.micronaut.serde.annotation.Serdeable;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class JdbcTokenVault implements TokenVault {
    private static final int BATCH = 500;

    private final Database database;
    private final Sealing sealing;
    private final Json json;

    JdbcTokenVault(Database database, Sealing sealing, Json json) {
        this.database = database;
        this.sealing = sealing;
        this.json = json;
    }

    /** The tokens as JSON, which is only ever written sealed. */
    @Serdeable
    record Tokens(String access, @Nullable String refresh, String id) {
        @Override
        public String toString() {
            return "Tokens[***]";
        }
    }

    @Override
    public void keep(UUID id, OrganizationId organization, TokenSet tokens) {
        Tokens plain =
                new Tokens(
                        tokens.accessToken().reveal(),
                        tokens.refreshToken().map(Secret::reveal).orElse(null),
                        tokens.idToken().reveal());
        database.change(
                """
                insert into token_sets
                    (id, organization_id, sealed, access_token_ends_at, received_at)
                    values (?, ?, ?, ?, ?)\
                """,
                id,
                organization.value(),
                sealing.seal(json.write(plain), owner(id, organization)),
                tokens.accessTokenEndsAt(),
                tokens.receivedAt());
    }

    @Override
    public Optional<TokenSet> find(UUID id, OrganizationId organization) {
        return database.find(
                "select * from token_sets where id = ? and organization_id = ?",
                row -> read(row, id, organization),
                id,
                organization.value());
    }

    private TokenSet read(Row row, UUID id, OrganizationId organization) {
        String opened = sealing.open(row.bytes("sealed"), owner(id, organization));
        Tokens plain = json.read(opened, Tokens.class);
        return new TokenSet(
                new Secret(plain.access()),
                Optional.ofNullable(plain.refresh()).map(Secret::new),
                new Secret(plain.id()),
                row.instant("access_token_ends_at"),
                row.instant("received_at"));
    }

    @Override
    public void forget(UUID id) {
        database.change("delete from token_sets where id = ?", id);
    }

    @Override
    public void forgetUnused(List<UUID> ids) {
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<UUID> batch = ids.subList(from, Math.min(ids.size(), from + BATCH));
            database.change(
                    """
                    delete from token_sets where id in (%s) and not exists (
                        select 1 from sessions
                            where sessions.token_set_id = token_sets.id
                            and sessions.ended_at is null)\
                    """
                            .formatted(String.join(", ", Collections.nCopies(batch.size(), "?"))),
                    batch.toArray());
        }
    }

    @Override
    public void forgetAll(OrganizationId organization) {
        database.change("delete from token_sets where organization_id = ?", organization.value());
    }

    private static String owner(UUID id, OrganizationId organization) {
        return "token set " + id + " of " + organization.value();
    }
}
