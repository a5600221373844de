package dev.gatehouse.okta.setup;

import dev.gatehouse.domain.role.Role;
import dev.gatehouse.domain.setup.ObjectKind;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.tenant.Tenant;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A group for each role, named like it. */
final class GroupWishes {
    private GroupWishes() {}

    static String key(Role role) {
        return "group:" + role.key();
    }

    static List<Wish> of(WantedSetUp wanted, Tenant tenant) {
        return wanted.roles().stream().map(role -> group(role, tenant)).toList();
    }

    /** The name of the group that is there may be written otherwise: {@code view_only}. */
    static String name(Role role, Tenant tenant) {
        return Optional.ofNullable(tenant.groups().get(role.key()))
                .map(group -> group.text("profile.name"))
                .orElse(role.name().value());
    }

    private static Wish group(Role role, Tenant tenant) {
        String name = role.name().value();
        OktaObject blank =
                OktaObject.EMPTY.with(
                        "profile", Map.of("name", name, "description", "Grants the role " + name));
        return new Wish(
                key(role),
                ObjectKind.GROUP,
                name(role, tenant),
                List.of(),
                Optional.ofNullable(tenant.groups().get(role.key())),
                blank,
                List.of(),
                made -> "/api/v1/groups",
                Tell.warning(
                                "group_missing",
                                Tell.CONNECTION,
                                "There is no group for the role " + name,
                                "A group named " + name + " or " + role.key(),
                                "Directory > Groups > Add group.")
                        .apply(""),
                Optional.empty());
    }
}
