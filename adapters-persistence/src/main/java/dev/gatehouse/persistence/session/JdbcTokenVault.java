package dev.gatehouse.persistence.session;

import dev.gatehouse.application.session.HeldTokens;
import dev.gatehouse.application.session.RefreshLease;
import dev.gatehouse.application.session.TokenVault;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.RefreshIntent;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.persistence.storage.Database;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Every change of a set is one statement that compares the fencing number, so none is lost. */
@Singleton
final class JdbcTokenVault implements TokenVault {
    private static final int BATCH = 500;

    /** Nobody shares a retired set, and nobody refreshes it. */
    private static final String RETIRE =
            """
            update token_sets set retired_at = ?, revoke_at = ?, user_id = null,
                fence = fence + 1, intent_at = null, leased_until = null\
            """;

    private final Database database;
    private final TokenSetRows rows;

    JdbcTokenVault(Database database, TokenSetRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public void keep(UUID id, OrganizationId organization, TokenSet tokens) {
        insert(id, organization, Optional.empty(), tokens);
    }

    private void insert(
            UUID id, OrganizationId organization, Optional<UserId> user, TokenSet tokens) {
        database.change(
                """
                insert into token_sets (id, organization_id, user_id, sealed,
                    access_token_ends_at, received_at, founded_at)
                    values (?, ?, ?, ?, ?, ?, ?)\
                """,
                id,
                organization.value(),
                user.map(UserId::value),
                rows.sealed(id, organization, tokens),
                tokens.accessTokenEndsAt(),
                tokens.receivedAt(),
                tokens.receivedAt());
    }

    @Override
    public Shared share(UUID fresh, OrganizationId organization, UserId user, TokenSet tokens) {
        return database.inTransaction(
                () -> {
                    Optional<HeldTokens> former = lockShared(organization, user);
                    UUID id = former.map(HeldTokens::id).orElse(fresh);
                    if (former.isPresent()) {
                        replace(id, organization, tokens);
                    } else {
                        insert(id, organization, Optional.of(user), tokens);
                    }
                    return new Shared(id, former.map(HeldTokens::tokens));
                });
    }

    @Override
    public Optional<UUID> sharedBy(OrganizationId organization, UserId user) {
        return database.find(
                "select id from token_sets where user_id = ? and organization_id = ?",
                row -> row.uuid("id"),
                user.value(),
                organization.value());
    }

    private Optional<HeldTokens> lockShared(OrganizationId organization, UserId user) {
        return database.find(
                """
                select * from token_sets where user_id = ? and organization_id = ? for update\
                """,
                rows::held,
                user.value(),
                organization.value());
    }

    private void replace(UUID id, OrganizationId organization, TokenSet tokens) {
        database.change(
                """
                update token_sets set sealed = ?, access_token_ends_at = ?, received_at = ?,
                    founded_at = ?, fence = fence + 1, intent_at = null, leased_until = null,
                    failures = 0 where id = ?\
                """,
                rows.sealed(id, organization, tokens),
                tokens.accessTokenEndsAt(),
                tokens.receivedAt(),
                tokens.receivedAt(),
                id);
    }

    @Override
    public Optional<HeldTokens> find(UUID id, OrganizationId organization) {
        return database.find(
                """
                select * from token_sets
                    where id = ? and organization_id = ? and retired_at is null\
                """,
                rows::held,
                id,
                organization.value());
    }

    @Override
    public Optional<RefreshLease> lease(HeldTokens seen, Instant now, Instant until) {
        int taken =
                database.change(
                        """
                        update token_sets set fence = fence + 1, leased_until = ?,
                            waiting = false, intent_at = ?
                            where id = ? and fence = ? and retired_at is null
                            and (leased_until is null or waiting or leased_until <= ?)\
                        """,
                        until,
                        now,
                        seen.id(),
                        seen.fence(),
                        now);
        return taken == 0
                ? Optional.empty()
                : Optional.of(
                        new RefreshLease(
                                seen.id(),
                                seen.organization(),
                                seen.tokens(),
                                seen.foundedAt(),
                                seen.intent().map(RefreshIntent::failures).orElse(0),
                                seen.fence() + 1));
    }

    @Override
    public boolean renew(RefreshLease lease, TokenSet tokens) {
        return database.changeOne(
                """
                update token_sets set sealed = ?, access_token_ends_at = ?,
                    received_at = ?, fence = fence + 1, intent_at = null,
                    leased_until = null, failures = 0
                    where id = ? and fence = ? and retired_at is null\
                """,
                rows.sealed(lease.id(), lease.organization(), tokens),
                tokens.accessTokenEndsAt(),
                tokens.receivedAt(),
                lease.id(),
                lease.fence());
    }

    @Override
    public boolean postpone(RefreshLease lease, Instant until) {
        return database.changeOne(
                """
                update token_sets set fence = fence + 1, failures = failures + 1,
                    waiting = true, leased_until = ? where id = ? and fence = ? and retired_at is null\
                """,
                until,
                lease.id(),
                lease.fence());
    }

    @Override
    public boolean retire(RefreshLease lease, Instant at) {
        return database.changeOne(
                RETIRE + " where id = ? and fence = ? and retired_at is null",
                at,
                at,
                lease.id(),
                lease.fence());
    }

    @Override
    public List<OrganizationId> abandonedIn(Instant now, Instant begunAfter) {
        return database.list(
                """
                select distinct organization_id from token_sets
                    where intent_at > ? and leased_until <= ? and retired_at is null
                    and (not waiting or access_token_ends_at > ?)\
                """,
                row -> new OrganizationId(row.uuid("organization_id")),
                begunAfter,
                now,
                now);
    }

    @Override
    public List<HeldTokens> abandoned(
            OrganizationId organization, Instant now, Instant begunAfter, int most) {
        return database.list(
                """
                select * from token_sets where organization_id = ? and intent_at > ?
                    and leased_until <= ? and (not waiting or access_token_ends_at > ?)
                    and retired_at is null order by intent_at, id limit ?\
                """,
                rows::held,
                organization.value(),
                begunAfter,
                now,
                now,
                most);
    }

    @Override
    public void release(Collection<UUID> ids, Instant at) {
        List<UUID> sorted = ids.stream().distinct().sorted().toList();
        for (int from = 0; from < sorted.size(); from += BATCH) {
            releaseSome(sorted.subList(from, Math.min(sorted.size(), from + BATCH)), at);
        }
    }

    private void releaseSome(List<UUID> ids, Instant at) {
        String these = String.join(", ", Collections.nCopies(ids.size(), "?"));
        database.inTransaction(
                () -> {
                    // Waits for whoever ends another session of a set, and then sees it ended.
                    database.list(
                            "select id from token_sets where id in ("
                                    + these
                                    + ") order by id for update",
                            row -> row.uuid("id"),
                            ids.toArray());
                    return database.change(
                            RETIRE
                                    + " where id in ("
                                    + these
                                    + """
                                    ) and retired_at is null and not exists (
                                        select 1 from sessions
                                            where sessions.token_set_id = token_sets.id
                                            and sessions.ended_at is null)\
                                    """,
                            Stream.concat(Stream.of(at, at), ids.stream()).toArray());
                });
    }

    @Override
    public void forgetAll(OrganizationId organization) {
        database.change("delete from token_sets where organization_id = ?", organization.value());
    }
}
