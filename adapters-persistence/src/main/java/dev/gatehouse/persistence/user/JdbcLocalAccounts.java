package dev.gatehouse.persistence.user;

import dev.gatehouse.application.user.LocalAccounts;
import dev.gatehouse.domain.operator.OperatorId;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.BuiltInRoles;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.user.LocalAccount;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Row;

import jakarta.inject.Singleton;

import java.util.Optional;
import java.util.UUID;

@Singleton
final class JdbcLocalAccounts implements LocalAccounts {
    private static final String INSTALLATION = "installation";

    private final Database database;
    private final UserRows users;

    JdbcLocalAccounts(Database database, UserRows users) {
        this.database = database;
        this.users = users;
    }

    @Override
    public boolean create(SessionSubject owner, LoginName login, PasswordHash hash) {
        return database.tryToChange(
                        """
                        insert into local_accounts
                            (owner_id, organization_id, realm, login, password_hash, failures)
                            values (?, ?, ?, ?, ?, 0)\
                        """,
                        id(owner),
                        organization(owner),
                        organization(owner).map(UUID::toString).orElse(INSTALLATION),
                        login.value(),
                        hash.encoded())
                .done();
    }

    @Override
    public Optional<LocalAccount> find(SessionSubject owner) {
        return database.find(
                "select * from local_accounts where owner_id = ?",
                JdbcLocalAccounts::account,
                id(owner));
    }

    @Override
    public Optional<Owned> find(OrganizationId realm, LoginName login) {
        return find(realm.value().toString(), login);
    }

    @Override
    public Optional<Owned> findOperator(LoginName login) {
        return find(INSTALLATION, login);
    }

    private Optional<Owned> find(String realm, LoginName login) {
        return database.find(
                "select * from local_accounts where realm = ? and login = ?",
                row -> new Owned(owner(row), account(row)),
                realm,
                login.value());
    }

    @Override
    public int countFailure(SessionSubject owner) {
        return database.inTransaction(
                () -> {
                    database.change(
                            "update local_accounts set failures = failures + 1 where owner_id = ?",
                            id(owner));
                    return find(owner).map(LocalAccount::failures).orElse(0);
                });
    }

    @Override
    public void forgetFailures(SessionSubject owner) {
        database.change("update local_accounts set failures = 0 where owner_id = ?", id(owner));
    }

    @Override
    public long otherLocalSuperAdministrators(OrganizationId organization, UserId besides) {
        // The lock lets two administrators who remove each other go one after the other.
        database.list(
                "select id from organizations where id = ? for update",
                row -> row.uuid("id"),
                organization.value());
        return database
                .list(
                        """
                        select u.grants from users u
                            join local_accounts a on a.owner_id = u.id
                            where a.organization_id = ? and u.enabled and u.id <> ?\
                        """,
                        users::grants,
                        organization.value(),
                        besides.value())
                .stream()
                .filter(grants -> grants.contains(BuiltInRoles.SUPER_ADMINISTRATOR.key()))
                .count();
    }

    private static UUID id(SessionSubject owner) {
        return switch (owner) {
            case SessionSubject.Member(var _, UserId user) -> user.value();
            case SessionSubject.OperatorSubject(OperatorId operator) -> operator.value();
        };
    }

    private static Optional<UUID> organization(SessionSubject owner) {
        return owner instanceof SessionSubject.Member(OrganizationId organization, var _)
                ? Optional.of(organization.value())
                : Optional.empty();
    }

    private static SessionSubject owner(Row row) {
        UUID id = row.uuid("owner_id");
        return row.maybeUuid("organization_id")
                .map(OrganizationId::new)
                .<SessionSubject>map(in -> new SessionSubject.Member(in, new UserId(id)))
                .orElseGet(() -> new SessionSubject.OperatorSubject(new OperatorId(id)));
    }

    private static LocalAccount account(Row row) {
        return new LocalAccount(
                new LoginName(row.text("login")),
                new PasswordHash(row.text("password_hash")),
                Math.toIntExact(row.number("failures")));
    }
}
