package dev.gatehouse.domain.user;

import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.organization.RoleSource;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.role.RoleCatalogue;
import dev.gatehouse.domain.role.RoleKey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A person of one organization.
 *
 * <p>Console grants and received groups are kept apart with their source; roles are derived when
 * they are used.
 *
 * @param grants roles that an administrator gave in the console
 * @param received user groups of the last sign-in or refresh
 * @param version counts every stored change; storing compares it (optimistic lock)
 */
public record User(
        UserId id,
        OrganizationId organization,
        DisplayName name,
        boolean enabled,
        Binding binding,
        Set<RoleKey> grants,
        ReceivedGroups received,
        Instant createdAt,
        long version) {

    public User {
        grants = Set.copyOf(grants);
    }

    /** The names of the received groups. */
    public List<GroupName> groups() {
        return received.names();
    }

    /** The roles this user has today, from the sources that the organization counts. */
    public SortedSet<RoleKey> roles(RoleSource source, RoleCatalogue catalogue) {
        SortedSet<RoleKey> roles = new TreeSet<>();
        if (source.countsGroups()) {
            roles.addAll(catalogue.grantedBy(groups()));
        }
        if (source.countsConsole()) {
            roles.addAll(grants);
        }
        return roles;
    }

    /**
     * After a verified sign-in: pinned, and with the groups that were received, unless the provider
     * told later ones meanwhile.
     */
    public User signedIn(Pin pin, DomainName login, ReceivedGroups told, Instant now) {
        boolean same = binding instanceof Binding.Active before && before.pin().equals(pin);
        Instant since =
                same && binding instanceof Binding.Active(var _, var _, Instant at) ? at : now;
        ReceivedGroups newest = same ? told.unlessOlderThan(received) : told;
        Binding active = new Binding.Active(login, pin, since);
        return new User(
                id, organization, name, enabled, active, grants, newest, createdAt, version);
    }

    /** No longer in the group, as the provider told. */
    public User without(GroupName lost) {
        ReceivedGroups left = received.without(lost);
        return new User(id, organization, name, enabled, binding, grants, left, createdAt, version);
    }

    /**
     * After a refresh: still pinned to the same account, with what the provider tells now.
     *
     * @param told the name; empty when it told none
     */
    public User refreshed(
            Optional<DomainName> login, Optional<DisplayName> told, ReceivedGroups groups) {
        Binding renamed =
                binding instanceof Binding.Active active
                        ? new Binding.Active(
                                login.orElse(active.domainName()), active.pin(), active.since())
                        : binding;
        return new User(
                id,
                organization,
                told.orElse(name),
                enabled,
                renamed,
                grants,
                groups,
                createdAt,
                version);
    }

    /**
     * As an administrator edits a user.
     *
     * <p>Another domain name is another person at the provider: the pin goes and the binding is
     * Inactive again. The same name in other letters keeps the pin.
     */
    public User edited(
            DisplayName newName,
            boolean nowEnabled,
            Optional<DomainName> domainName,
            Set<RoleKey> newGrants) {
        boolean same =
                domainName.map(DomainName::key).equals(binding.boundName().map(DomainName::key));
        Binding kept = same ? binding : Binding.to(domainName);
        ReceivedGroups keptGroups = same ? received : ReceivedGroups.NONE;
        return new User(
                id,
                organization,
                newName,
                nowEnabled,
                kept,
                newGrants,
                keptGroups,
                createdAt,
                version);
    }
}
