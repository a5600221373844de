package dev.gatehouse.application.user;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.application.cluster.ChangeLog;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.application.session.EndSessions;
import dev.gatehouse.application.session.EndWithoutRole;
import dev.gatehouse.application.storage.ConcurrentChange;
import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.role.RoleKey;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.Binding;
import dev.gatehouse.domain.user.ReceivedGroups;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists, creates and changes the users of an organization. */
public final class ManageUsers {
    private final Users users;
    private final LastAdministrator lastAdministrator;
    private final Organizations organizations;
    private final EndSessions endSessions;
    private final EndWithoutRole withoutRole;
    private final Transactions transactions;
    private final ChangeLog changes;
    private final AuditTrail audit;
    private final Identifiers identifiers;
    private final InstantSource clock;

    public ManageUsers(
            Users users,
            LastAdministrator lastAdministrator,
            Organizations organizations,
            EndSessions endSessions,
            EndWithoutRole withoutRole,
            Transactions transactions,
            ChangeLog changes,
            AuditTrail audit,
            Identifiers identifiers,
            InstantSource clock) {
        this.users = users;
        this.lastAdministrator = lastAdministrator;
        this.organizations = organizations;
        this.endSessions = endSessions;
        this.withoutRole = withoutRole;
        this.transactions = transactions;
        this.changes = changes;
        this.audit = audit;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** What came of a change. */
    public sealed interface Outcome {
        /** The user as stored. */
        record Done(User user) implements Outcome {}

        /** Another user of the organization has this domain name. */
        record DomainNameTaken() implements Outcome {}

        /** Without this user no enabled local Super Administrator would remain. */
        record LastLocalAdministrator() implements Outcome {}

        /** There is no such user in this organization. */
        record NoSuchUser() implements Outcome {}
    }

    public Page<User> page(CallContext call, OrganizationId organization, UserQuery query) {
        call.require(Permission.VIEW_USERS, organization);
        return users.page(organization, query);
    }

    public UserCounts count(CallContext call, OrganizationId organization) {
        call.require(Permission.VIEW_ORGANIZATION, organization);
        return users.count(organization);
    }

    public Optional<User> find(CallContext call, OrganizationId organization, UserId id) {
        call.require(Permission.VIEW_USERS, organization);
        return users.find(organization, id);
    }

    public Outcome create(CallContext call, OrganizationId organization, UserDetails details) {
        call.require(Permission.MANAGE_USERS, organization);
        User user =
                new User(
                        new UserId(identifiers.next()),
                        organization,
                        details.name(),
                        details.enabled(),
                        Binding.to(details.domainName()),
                        details.grants(),
                        ReceivedGroups.NONE,
                        clock.instant(),
                        0);
        return transactions.run(
                () -> stored(call, users.create(user), AuditAct.USER_CREATED, user));
    }

    /**
     * Changes a user.
     *
     * @param version the version the caller saw; {@link ConcurrentChange} if it is not the stored
     *     one
     */
    public Outcome change(
            CallContext call,
            OrganizationId organization,
            UserId id,
            long version,
            UserDetails details) {
        call.require(Permission.MANAGE_USERS, organization);
        return transactions.run(() -> change(call, organization, id, details, version));
    }

    private Outcome change(
            CallContext call,
            OrganizationId organization,
            UserId id,
            UserDetails details,
            long version) {
        Optional<User> before = users.find(organization, id);
        if (before.isEmpty()) {
            return new Outcome.NoSuchUser();
        }
        if (before.get().version() != version) {
            throw new ConcurrentChange("The user");
        }
        User after =
                before.get()
                        .edited(
                                details.name(),
                                details.enabled(),
                                details.domainName(),
                                details.grants());
        if (!lastAdministrator.remainsAfter(after)) {
            return new Outcome.LastLocalAdministrator();
        }
        Outcome outcome = stored(call, users.update(after), AuditAct.USER_CHANGED, after);
        if (outcome instanceof Outcome.Done) {
            changes.tell(new Change.OfUser(organization, id));
            if (isAnotherPerson(before.get(), after)) {
                endSessions(call, organization, id);
            }
            organizations
                    .find(organization)
                    .ifPresent(found -> withoutRole.end(call, found, after));
        }
        return outcome;
    }

    /**
     * Bound to another login, the user stands for another person: what the former opened must end.
     */
    private static boolean isAnotherPerson(User before, User after) {
        return before.binding().pinned().isPresent() && after.binding().pinned().isEmpty();
    }

    private void endSessions(CallContext call, OrganizationId organization, UserId id) {
        endSessions.end(
                call,
                new SessionSelection.OfUser(organization, id, Optional.empty()),
                SignOutReason.ACCESS_REMOVED);
    }

    private Outcome stored(CallContext call, Users.Stored stored, AuditAct act, User user) {
        return switch (stored) {
            case TAKEN -> new Outcome.DomainNameTaken();
            case STORED -> {
                audit.note(call, act, user.organization(), user.name().value(), details(user));
                yield new Outcome.Done(users.find(user.organization(), user.id()).orElse(user));
            }
        };
    }

    private static Map<String, String> details(User user) {
        String grants =
                user.grants().stream()
                        .map(RoleKey::value)
                        .sorted()
                        .collect(Collectors.joining(" "));
        return Map.of(
                "domain_name", user.binding().boundName().map(name -> name.value()).orElse(""),
                "grants", grants,
                "enabled", String.valueOf(user.enabled()));
    }
}
