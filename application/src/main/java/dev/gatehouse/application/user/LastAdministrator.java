package dev.gatehouse.application.user;

import dev.gatehouse.domain.role.BuiltInRoles;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.user.User;

/**
 * Guards that at least one enabled local Super Administrator remains in an organization.
 *
 * <p>Local means: with a password here. Roles from groups never count, because the provider can
 * take them away.
 */
public final class LastAdministrator {
    private final LocalAccounts accounts;

    public LastAdministrator(LocalAccounts accounts) {
        this.accounts = accounts;
    }

    /** Whether one remains when the user is stored as given. */
    public boolean remainsAfter(User changed) {
        if (isSuperAdministrator(changed)) {
            return true;
        }
        var subject = new SessionSubject.Member(changed.organization(), changed.id());
        return accounts.find(subject).isEmpty()
                || accounts.otherLocalSuperAdministrators(changed.organization(), changed.id()) > 0;
    }

    private static boolean isSuperAdministrator(User user) {
        return user.enabled() && user.grants().contains(BuiltInRoles.SUPER_ADMINISTRATOR.key());
    }
}
