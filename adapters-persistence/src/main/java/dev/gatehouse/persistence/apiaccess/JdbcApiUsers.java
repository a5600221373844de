package dev.gatehouse.persistence.apiaccess;

import dev.gatehouse.application.apiaccess.ApiUsers;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.domain.apiaccess.ApiUser;
import dev.gatehouse.domain.apiaccess.ApiUserId;
import dev.gatehouse.domain.apiaccess.ScopeSet;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Mark;
import dev.gatehouse.persistence.storage.Row;
import dev.gatehouse.persistence.storage.TimeMark;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

@Singleton
final class JdbcApiUsers implements ApiUsers {
    private final Database database;

    JdbcApiUsers(Database database) {
        this.database = database;
    }

    @Override
    public Optional<ApiUser> find(OrganizationId organization, ScopeSet scopes) {
        return database.find(
                        "select * from api_users where organization_id = ? and scopes_hash = ?",
                        JdbcApiUsers::read,
                        organization.value(),
                        hash(scopes))
                .map(this::withClients);
    }

    @Override
    public boolean create(ApiUser user) {
        return database.inTransaction(
                () -> {
                    boolean created =
                            database.tryToChange(
                                            """
                                            insert into api_users (id, organization_id, scopes,
                                                scopes_hash, first_used_at)
                                                values (?, ?, ?, ?, ?)\
                                            """,
                                            user.id().value(),
                                            user.organization().value(),
                                            user.scopes().text(),
                                            hash(user.scopes()),
                                            user.firstUsedAt())
                                    .done();
                    if (created) {
                        user.clients().forEach((id, at) -> used(user, new ClientId(id), at));
                    }
                    return created;
                });
    }

    @Override
    public void used(ApiUser user, ClientId client, Instant at) {
        database.inTransaction(
                () -> {
                    boolean known = touch(user, client, at) || insert(user, client, at);
                    // Another first use came in between: now there is one to touch.
                    return known || touch(user, client, at);
                });
    }

    private boolean touch(ApiUser user, ClientId client, Instant at) {
        return database.changeOne(
                """
                update api_user_clients set last_used_at = ?
                    where api_user_id = ? and client_id = ? and last_used_at < ?\
                """,
                at,
                user.id().value(),
                client.value(),
                at);
    }

    private boolean insert(ApiUser user, ClientId client, Instant at) {
        return database.tryToChange(
                        """
                        insert into api_user_clients (api_user_id, client_id, last_used_at)
                            values (?, ?, ?)\
                        """,
                        user.id().value(),
                        client.value(),
                        at)
                .done();
    }

    @Override
    public Page<ApiUser> page(OrganizationId organization, Optional<String> after, int limit) {
        TimeMark from = TimeMark.read(after);
        List<ApiUser> rows =
                database.list(
                        """
                        select * from api_users
                            where organization_id = ? and first_used_at <= ?
                            and (first_used_at < ? or id < ?)
                            order by first_used_at desc, id desc limit ?\
                        """,
                        JdbcApiUsers::read,
                        organization.value(),
                        from.at(),
                        from.at(),
                        from.id(),
                        limit + 1);
        return Mark.page(
                        rows,
                        limit,
                        last -> new TimeMark(last.firstUsedAt(), last.id().value()).mark())
                .map(this::withClients);
    }

    private ApiUser withClients(ApiUser user) {
        record Used(String client, Instant at) {}
        SortedMap<String, Instant> clients = new TreeMap<>();
        database.list(
                        "select * from api_user_clients where api_user_id = ?",
                        row -> new Used(row.text("client_id"), row.instant("last_used_at")),
                        user.id().value())
                .forEach(used -> clients.put(used.client(), used.at()));
        return new ApiUser(
                user.id(), user.organization(), user.scopes(), user.firstUsedAt(), clients);
    }

    private static String hash(ScopeSet scopes) {
        return new Secret(scopes.text()).hash().hex();
    }

    private static ApiUser read(Row row) {
        List<Scope> scopes = Arrays.stream(row.text("scopes").split(" ")).map(Scope::new).toList();
        return new ApiUser(
                new ApiUserId(row.uuid("id")),
                new OrganizationId(row.uuid("organization_id")),
                ScopeSet.of(scopes),
                row.instant("first_used_at"),
                new TreeMap<>());
    }
}
