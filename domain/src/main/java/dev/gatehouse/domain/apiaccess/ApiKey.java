package dev.gatehouse.domain.apiaccess;

import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.secret.SecretHash;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A key with which a program administers the installation.
 *
 * <p>Shown once, stored hashed, limited to its permissions and optionally to one organization. No
 * permission lets it read a secret or a token: nothing in the API returns one.
 */
public record ApiKey(
        ApiKeyId id,
        DisplayName name,
        SecretHash hash,
        Set<Permission> permissions,
        Optional<OrganizationId> organization,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> revokedAt) {
    public ApiKey {
        permissions = Set.copyOf(permissions);
    }

    public boolean usable(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(expiresAt);
    }

    /** Whether this key may do that in the organization. */
    public boolean may(Permission permission, OrganizationId in) {
        return permissions.contains(permission) && organization.map(in::equals).orElse(true);
    }

    /**
     * Whether this key may do that in the whole installation; a key of one organization never may.
     */
    public boolean may(Permission permission) {
        return permissions.contains(permission) && organization.isEmpty();
    }
}
