package dev.gatehouse.okta.setup;

import dev.gatehouse.domain.role.Role;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The regular expression that lets the groups of our roles through and nothing else.
 *
 * <p>Anchored at both ends, so that it means the same however Okta anchors it.
 */
public final class RolesPattern {
    private RolesPattern() {}

    public static String of(List<Role> roles) {
        return ofNames(roles.stream().map(role -> role.name().value()).toList());
    }

    static String ofNames(List<String> groups) {
        return groups.stream()
                .map(RolesPattern::literally)
                .collect(Collectors.joining("|", "^(", ")$"));
    }

    private static String literally(String name) {
        return name.replaceAll("([\\\\.\\[\\]{}()*+?^$|])", "\\\\$1");
    }
}
