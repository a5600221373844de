package dev.gatehouse.domain.role;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The roles that one organization knows, and what they add up to. */
public record RoleCatalogue(List<Role> roles) {
    /** What an organization without custom roles knows. */
    public static final RoleCatalogue BUILT_IN = new RoleCatalogue(BuiltInRoles.ALL);

    public RoleCatalogue {
        roles = List.copyOf(roles);
    }

    public Optional<Role> find(RoleKey key) {
        return roles.stream().filter(role -> role.key().equals(key)).findFirst();
    }

    /** The roles that the groups grant; groups that name no role count for nothing. */
    public SortedSet<RoleKey> grantedBy(Collection<GroupName> groups) {
        SortedSet<RoleKey> granted = new TreeSet<>();
        for (Role role : roles) {
            if (groups.stream().anyMatch(group -> group.grants(role.key()))) {
                granted.add(role.key());
            }
        }
        return granted;
    }

    /** The union of what the roles permit; a key that is not in this catalogue permits nothing. */
    public Set<Permission> permissions(Collection<RoleKey> keys) {
        Set<Permission> union = EnumSet.noneOf(Permission.class);
        keys.stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .forEach(role -> union.addAll(role.permissions()));
        return union;
    }
}
