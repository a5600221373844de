package dev.gatehouse.application.operator;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.link.OneTimeLinks;
import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.application.user.LocalAccounts;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.link.LinkPurpose;
import dev.gatehouse.domain.link.OneTimeLink;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.BuiltInRoles;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.secret.RandomSecrets;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.Binding;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.ReceivedGroups;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Invites a local Super Administrator of an organization by a one-time link. */
public final class InviteAdministrator {
    private final Users users;
    private final LocalAccounts accounts;
    private final OneTimeLinks links;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final RandomSecrets secrets;
    private final Identifiers identifiers;
    private final InstantSource clock;

    public InviteAdministrator(
            Users users,
            LocalAccounts accounts,
            OneTimeLinks links,
            Transactions transactions,
            AuditTrail audit,
            RandomSecrets secrets,
            Identifiers identifiers,
            InstantSource clock) {
        this.users = users;
        this.accounts = accounts;
        this.links = links;
        this.transactions = transactions;
        this.audit = audit;
        this.secrets = secrets;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** The secret of the link, shown once; empty when somebody has this login there already. */
    public Optional<Secret> invite(
            CallContext call, OrganizationId organization, DisplayName name, LoginName login) {
        call.require(Permission.INVITE_ADMINISTRATORS, organization);
        if (accounts.find(organization, login).isPresent()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        User user =
                new User(
                        new UserId(identifiers.next()),
                        organization,
                        name,
                        true,
                        new Binding.Unbound(),
                        Set.of(BuiltInRoles.SUPER_ADMINISTRATOR.key()),
                        ReceivedGroups.NONE,
                        now,
                        0);
        Secret token = secrets.next();
        LinkPurpose purpose = new LinkPurpose.Invitation(organization, user.id(), login);
        OneTimeLink link =
                new OneTimeLink(token.hash(), purpose, now.plus(LinkPurpose.Invitation.LIFETIME));
        return transactions.run(
                () -> {
                    users.create(user);
                    links.keep(link);
                    Map<String, String> details = Map.of("login", login.value());
                    audit.note(
                            call,
                            AuditAct.ADMINISTRATOR_INVITED,
                            organization,
                            name.value(),
                            details);
                    return Optional.of(token);
                });
    }
}
