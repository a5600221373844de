package dev.gatehouse.application.user;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationSlug;
import dev.gatehouse.domain.user.LoginName;

import java.util.Map;
import java.util.Optional;

/**
 * Lets a local account that was blocked by wrong passwords try again; only from the command line.
 */
public final class UnblockAccount {
    private final LocalAccounts accounts;
    private final Organizations organizations;
    private final Transactions transactions;
    private final AuditTrail audit;

    public UnblockAccount(
            LocalAccounts accounts,
            Organizations organizations,
            Transactions transactions,
            AuditTrail audit) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * Unblocks an operator (no organization) or a local user; false when there is no such account.
     */
    public boolean unblock(CallContext call, Optional<OrganizationSlug> slug, LoginName login) {
        Optional<LocalAccounts.Owned> found =
                slug.isEmpty()
                        ? accounts.findOperator(login)
                        : slug.flatMap(organizations::find)
                                .map(Organization::id)
                                .flatMap(id -> accounts.find(id, login));
        found.ifPresent(owned -> unblock(call, owned));
        return found.isPresent();
    }

    private void unblock(CallContext call, LocalAccounts.Owned owned) {
        transactions.run(
                () -> {
                    accounts.forgetFailures(owned.owner());
                    String target = owned.account().login().value();
                    audit.note(call, AuditAct.ACCOUNT_UNBLOCKED, target, Map.of());
                    return owned;
                });
    }
}
