package dev.gatehouse.persistence.session;

import dev.gatehouse.application.session.RetiredTokens;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Row;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

@Singleton
final class JdbcRetiredTokens implements RetiredTokens {
    private final Database database;
    private final TokenSetRows rows;

    JdbcRetiredTokens(Database database, TokenSetRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public void add(UUID id, OrganizationId organization, TokenSet tokens, Instant at) {
        database.change(
                """
                insert into token_sets (id, organization_id, sealed, access_token_ends_at,
                    received_at, founded_at, retired_at, revoke_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                id,
                organization.value(),
                rows.sealed(id, organization, tokens),
                tokens.accessTokenEndsAt(),
                tokens.receivedAt(),
                tokens.receivedAt(),
                at,
                at);
    }

    @Override
    public List<OrganizationId> dueIn(Instant now) {
        return database.list(
                "select distinct organization_id from token_sets where revoke_at <= ?",
                row -> new OrganizationId(row.uuid("organization_id")),
                now);
    }

    @Override
    public List<UUID> due(OrganizationId organization, Instant now, int most) {
        return database.list(
                """
                select id from token_sets where organization_id = ? and revoke_at <= ?
                    order by revoke_at, id limit ?\
                """,
                row -> row.uuid("id"),
                organization.value(),
                now,
                most);
    }

    @Override
    public Optional<Taken> take(UUID id, Instant now, Instant next) {
        return database.inTransaction(
                () -> {
                    int taken =
                            database.change(
                                    """
                                    update token_sets set revoke_at = ?,
                                        revoke_tries = revoke_tries + 1
                                        where id = ? and revoke_at <= ?\
                                    """,
                                    next,
                                    id,
                                    now);
                    return taken == 0 ? Optional.empty() : find(id, this::read);
                });
    }

    private Taken read(Row row) {
        return new Taken(
                row.uuid("id"),
                new OrganizationId(row.uuid("organization_id")),
                rows.tokens(row),
                (int) row.number("revoke_tries") - 1);
    }

    private <T> Optional<T> find(UUID id, Function<Row, T> read) {
        return database.find(
                "select * from token_sets where id = ? and retired_at is not null", read, id);
    }

    @Override
    public void revoked(UUID id) {
        database.inTransaction(
                () ->
                        find(id, rows::withoutAccess)
                                .map(
                                        stripped ->
                                                database.change(
                                                        """
                                                        update token_sets set sealed = ?,
                                                            revoke_at = null where id = ?\
                                                        """,
                                                        stripped,
                                                        id)));
    }

    @Override
    public Optional<Secret> idToken(UUID id, OrganizationId organization) {
        return database.find(
                """
                select * from token_sets
                    where id = ? and organization_id = ? and retired_at is not null\
                """,
                rows::idToken,
                id,
                organization.value());
    }

    @Override
    public void forget(Instant retiredBefore) {
        database.change("delete from token_sets where retired_at < ?", retiredBefore);
    }
}
