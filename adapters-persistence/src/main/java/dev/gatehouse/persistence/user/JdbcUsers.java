package dev.gatehouse.persistence.user;

import dev.gatehouse.application.storage.ConcurrentChange;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.application.user.UserCounts;
import dev.gatehouse.application.user.UserQuery;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.Pin;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.persistence.storage.Change;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.SortKey;

import jakarta.inject.Singleton;

import java.util.Optional;

@Singleton
final class JdbcUsers implements Users {
    private static final String RELEASE_ELSEWHERE =
            """
            update users set version = version + 1, binding = 'INACTIVE', pin_issuer = null,
                pin_id = null, active_since = null, received_groups = '[]', groups_received_at = null
                where organization_id = ? and pin_issuer <> ?\
            """;

    private final Database database;
    private final UserRows rows;
    private final UserPages pages;

    JdbcUsers(Database database, UserRows rows, UserPages pages) {
        this.database = database;
        this.rows = rows;
        this.pages = pages;
    }

    @Override
    public Stored create(User user) {
        Change change =
                database.tryToChange(
                        """
                        insert into users (id, organization_id, created_at, version, name, name_key,
                            enabled, binding, domain_name, domain_name_key, pin_issuer, pin_id,
                            active_since, grants, received_groups, groups_received_at)
                            values (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                        """,
                        rows.values(
                                user,
                                user.id().value(),
                                user.organization().value(),
                                user.createdAt()));
        return change.done() ? Stored.STORED : Stored.TAKEN;
    }

    @Override
    public Stored update(User user) {
        Change change =
                database.tryToChange(
                        """
                        update users set version = version + 1, name = ?, name_key = ?,
                            enabled = ?, binding = ?, domain_name = ?, domain_name_key = ?,
                            pin_issuer = ?, pin_id = ?, active_since = ?, grants = ?,
                            received_groups = ?, groups_received_at = ?
                            where organization_id = ? and id = ? and version = ?\
                        """,
                        rows.valuesFirst(
                                user,
                                user.organization().value(),
                                user.id().value(),
                                user.version()));
        return switch (change) {
            case Change.Forbidden _ -> Stored.TAKEN;
            case Change.Done(int changed) when changed == 1 -> Stored.STORED;
            case Change.Done _ -> throw new ConcurrentChange("The user");
        };
    }

    @Override
    public Optional<User> find(OrganizationId organization, UserId id) {
        return database.find(
                "select * from users where organization_id = ? and id = ?",
                rows::read,
                organization.value(),
                id.value());
    }

    @Override
    public Optional<User> find(OrganizationId organization, Pin pin) {
        return database.find(
                "select * from users where organization_id = ? and pin_issuer = ? and pin_id = ?",
                rows::read,
                organization.value(),
                pin.issuer().value(),
                pin.id().value());
    }

    @Override
    public Optional<User> find(OrganizationId organization, DomainName domainName) {
        return database.find(
                "select * from users where organization_id = ? and domain_name_key = ?",
                rows::read,
                organization.value(),
                SortKey.of(domainName.value()));
    }

    @Override
    public long countPinnedElsewhere(OrganizationId organization, Issuer issuer) {
        return database.count(
                """
                select count(*) as counted from users
                    where organization_id = ? and pin_issuer <> ?\
                """,
                organization.value(),
                issuer.value());
    }

    @Override
    public int movePins(OrganizationId organization, Issuer to) {
        return database.inTransaction(
                () -> {
                    database.change(
                            RELEASE_ELSEWHERE
                                    + " and pin_id in (select other.pin_id from users other"
                                    + " where other.organization_id = ?"
                                    + " group by other.pin_id having count(*) > 1)",
                            organization.value(),
                            to.value(),
                            organization.value());
                    return database.change(
                            """
                            update users set version = version + 1, pin_issuer = ?
                                where organization_id = ? and pin_issuer <> ?\
                            """,
                            to.value(),
                            organization.value(),
                            to.value());
                });
    }

    @Override
    public int releasePinsElsewhere(OrganizationId organization, Issuer issuer) {
        return database.change(RELEASE_ELSEWHERE, organization.value(), issuer.value());
    }

    @Override
    public Page<User> page(OrganizationId organization, UserQuery query) {
        return pages.page(organization, query);
    }

    @Override
    public UserCounts count(OrganizationId organization) {
        return pages.count(organization);
    }
}
