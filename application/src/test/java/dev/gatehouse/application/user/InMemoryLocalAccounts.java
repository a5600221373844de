package dev.gatehouse.application.user;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.BuiltInRoles;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.user.LocalAccount;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;

import java.util.Optional;

public final class InMemoryLocalAccounts implements LocalAccounts {
    private final Memory memory;
    private final Users users;
    private final Memory.Table<SessionSubject, Owned> rows;

    public InMemoryLocalAccounts(Memory memory, Users users) {
        this.memory = memory;
        this.users = users;
        this.rows = memory.table();
    }

    @Override
    public boolean create(SessionSubject owner, LoginName login, PasswordHash hash) {
        return memory.run(
                () -> {
                    boolean free =
                            rows.get(owner).isEmpty()
                                    && rows.where(row -> sameRealm(row.owner(), owner))
                                            .noneMatch(row -> row.account().login().equals(login));
                    if (free) {
                        put(owner, new LocalAccount(login, hash, 0));
                    }
                    return free;
                });
    }

    private void put(SessionSubject owner, LocalAccount account) {
        rows.put(owner, new Owned(owner, account));
    }

    private static boolean sameRealm(SessionSubject one, SessionSubject other) {
        return realm(one).equals(realm(other));
    }

    private static Optional<OrganizationId> realm(SessionSubject subject) {
        return subject instanceof SessionSubject.Member(var organization, var _)
                ? Optional.of(organization)
                : Optional.empty();
    }

    @Override
    public Optional<LocalAccount> find(SessionSubject owner) {
        return rows.get(owner).map(Owned::account);
    }

    @Override
    public Optional<Owned> find(OrganizationId realm, LoginName login) {
        return find(Optional.of(realm), login);
    }

    @Override
    public Optional<Owned> findOperator(LoginName login) {
        return find(Optional.empty(), login);
    }

    private Optional<Owned> find(Optional<OrganizationId> realm, LoginName login) {
        return rows.where(row -> realm(row.owner()).equals(realm))
                .filter(row -> row.account().login().equals(login))
                .findFirst();
    }

    @Override
    public int countFailure(SessionSubject owner) {
        return memory.run(
                () -> {
                    find(owner).ifPresent(a -> put(owner, counted(a, a.failures() + 1)));
                    return find(owner).map(LocalAccount::failures).orElse(0);
                });
    }

    @Override
    public void forgetFailures(SessionSubject owner) {
        find(owner).ifPresent(account -> put(owner, counted(account, 0)));
    }

    private static LocalAccount counted(LocalAccount account, int failures) {
        return new LocalAccount(account.login(), account.hash(), failures);
    }

    @Override
    public long otherLocalSuperAdministrators(OrganizationId organization, UserId besides) {
        return rows.where(row -> realm(row.owner()).equals(Optional.of(organization)))
                .map(Owned::owner)
                .map(SessionSubject.Member.class::cast)
                .filter(owner -> !owner.user().equals(besides))
                .flatMap(owner -> users.find(organization, owner.user()).stream())
                .filter(User::enabled)
                .filter(user -> user.grants().contains(BuiltInRoles.SUPER_ADMINISTRATOR.key()))
                .count();
    }
}
