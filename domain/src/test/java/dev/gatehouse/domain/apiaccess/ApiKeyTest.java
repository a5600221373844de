package dev.gatehouse.domain.apiaccess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.secret.Secret;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class ApiKeyTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final OrganizationId ACME = new OrganizationId(new UUID(1, 1));

    private static ApiKey key(Optional<OrganizationId> only, Optional<Instant> revokedAt) {
        return new ApiKey(
                new ApiKeyId(new UUID(3, 3)),
                new DisplayName("Nightly"),
                new Secret("ghk_x").hash(),
                Set.of(Permission.VIEW_USERS, Permission.CREATE_ORGANIZATIONS),
                only,
                NOW,
                NOW.plusSeconds(60),
                revokedAt);
    }

    @Test
    void reachesItsOneOrganizationOnly() {
        ApiKey key = key(Optional.of(ACME), Optional.empty());
        assertThat(key.may(Permission.VIEW_USERS, ACME)).isTrue();
        assertThat(key.may(Permission.VIEW_USERS, new OrganizationId(new UUID(2, 2)))).isFalse();
        assertThat(key.may(Permission.MANAGE_USERS, ACME)).isFalse();
        assertThat(key.may(Permission.CREATE_ORGANIZATIONS)).isFalse();
        assertThat(key(Optional.empty(), Optional.empty()).may(Permission.CREATE_ORGANIZATIONS))
                .isTrue();
    }

    @Test
    void isUsableUntilItEndsOrIsRevoked() {
        ApiKey key = key(Optional.empty(), Optional.empty());
        assertThat(key.usable(NOW.plusSeconds(59))).isTrue();
        assertThat(key.usable(NOW.plusSeconds(60))).isFalse();
        assertThat(key(Optional.empty(), Optional.of(NOW)).usable(NOW)).isFalse();
    }

    @Test
    void identifiesAnApiUserByTheSetOfScopesInAnyOrder() {
        Scope a = new Scope("api::a_b");
        Scope b = new Scope("api::b_c");
        assertThat(ScopeSet.of(List.of(b, a, b))).isEqualTo(ScopeSet.of(List.of(a, b)));
        assertThat(ScopeSet.of(List.of(b, a)).text()).isEqualTo("api::a_b api::b_c");
    }
}
