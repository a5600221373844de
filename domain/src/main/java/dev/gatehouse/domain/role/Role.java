package dev.gatehouse.domain.role;

import dev.gatehouse.domain.organization.DisplayName;

import java.util.Set;

/** A named set of permissions. */
public record Role(RoleKey key, DisplayName name, Set<Permission> permissions) {
    public Role {
        permissions = Set.copyOf(permissions);
    }
}
