package dev.gatehouse.application.user;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.user.LocalAccount;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.UserId;

import java.util.Optional;

/** The passwords of local administrators and operators. */
public interface LocalAccounts {
    /** Stores a new account; false, and nothing stored, when the login is taken in its realm. */
    boolean create(SessionSubject owner, LoginName login, PasswordHash hash);

    Optional<LocalAccount> find(SessionSubject owner);

    /** The account of an organization's local user. */
    Optional<Owned> find(OrganizationId realm, LoginName login);

    /** The account of an operator. */
    Optional<Owned> findOperator(LoginName login);

    /** Counts one more wrong attempt, atomically, and returns the new count. */
    int countFailure(SessionSubject owner);

    /** Sets the count of wrong attempts to zero. */
    void forgetFailures(SessionSubject owner);

    /**
     * How many enabled local users with the role Super Administrator there are besides this one.
     */
    long otherLocalSuperAdministrators(OrganizationId organization, UserId besides);

    /** An account and whose it is. */
    record Owned(SessionSubject owner, LocalAccount account) {}
}
