package dev.gatehouse.application.user;

import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.role.RoleKey;
import dev.gatehouse.domain.user.DomainName;

import java.util.Optional;
import java.util.Set;

/** What an administrator enters about a user. */
public record UserDetails(
        DisplayName name, boolean enabled, Optional<DomainName> domainName, Set<RoleKey> grants) {
    public UserDetails {
        grants = Set.copyOf(grants);
    }
}
