package dev.gatehouse.web.user;

import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.RoleCatalogue;
import dev.gatehouse.domain.user.User;

import java.util.List;
import java.util.Set;

/** The names of the roles that a user has today, the most powerful first. */
final class RoleNames {
    private RoleNames() {}

    static List<String> of(User user, Organization organization) {
        Set<?> held = user.roles(organization.roleSource(), RoleCatalogue.BUILT_IN);
        return RoleCatalogue.BUILT_IN.roles().stream()
                .filter(role -> held.contains(role.key()))
                .map(role -> role.name().value())
                .toList();
    }
}
