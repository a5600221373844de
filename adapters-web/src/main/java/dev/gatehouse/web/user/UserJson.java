package dev.gatehouse.web.user;

import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.role.RoleCatalogue;
import dev.gatehouse.domain.role.RoleKey;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.User;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A user as the JSON API shows it. */
@Serdeable(naming = SnakeCaseStrategy.class)
record UserJson(
        UUID id,
        String name,
        @Nullable String domainName,
        String state,
        boolean enabled,
        List<String> roles,
        List<String> grants,
        List<String> groups,
        long version) {
    static UserJson of(User user, Organization organization) {
        return new UserJson(
                user.id().value(),
                user.name().value(),
                user.binding().boundName().map(DomainName::value).orElse(null),
                BindingView.stateOf(user.binding()),
                user.enabled(),
                keys(user.roles(organization.roleSource(), RoleCatalogue.BUILT_IN)),
                keys(user.grants()),
                user.groups().stream().map(GroupName::value).toList(),
                user.version());
    }

    private static List<String> keys(Collection<RoleKey> roles) {
        return roles.stream().map(RoleKey::value).sorted().toList();
    }
}
