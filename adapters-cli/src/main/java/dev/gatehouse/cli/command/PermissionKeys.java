package dev.gatehouse.cli.command;

import dev.gatehouse.domain.role.Permission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The names of all permissions, as typed at the command line. */
final class PermissionKeys extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    PermissionKeys() {
        super(all());
    }

    static List<String> all() {
        return Arrays.stream(Permission.values()).map(Permission::key).toList();
    }

    static Optional<Permission> find(String key) {
        return Arrays.stream(Permission.values())
                .filter(permission -> permission.key().equals(key.strip()))
                .findFirst();
    }
}
