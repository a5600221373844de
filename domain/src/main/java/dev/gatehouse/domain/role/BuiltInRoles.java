package dev.gatehouse.domain.role;

import static dev.gatehouse.domain.role.Permission.END_SESSIONS;
import static dev.gatehouse.domain.role.Permission.MANAGE_IDENTITY_PROVIDER;
import static dev.gatehouse.domain.role.Permission.MANAGE_USERS;
import static dev.gatehouse.domain.role.Permission.PREPARE_CONNECTION;
import static dev.gatehouse.domain.role.Permission.VIEW_API_USERS;
import static dev.gatehouse.domain.role.Permission.VIEW_AUDIT;
import static dev.gatehouse.domain.role.Permission.VIEW_CONNECTION;
import static dev.gatehouse.domain.role.Permission.VIEW_ORGANIZATION;
import static dev.gatehouse.domain.role.Permission.VIEW_SESSIONS;
import static dev.gatehouse.domain.role.Permission.VIEW_USERS;

import dev.gatehouse.domain.organization.DisplayName;

import java.util.List;
import java.util.Set;

/** The three roles that every organization has; names and keys as in both seed documents. */
public final class BuiltInRoles {
    public static final Role SUPER_ADMINISTRATOR =
            new Role(
                    new RoleKey("super_administrator"),
                    new DisplayName("Super Administrator"),
                    Set.of(
                            VIEW_ORGANIZATION,
                            VIEW_USERS,
                            MANAGE_USERS,
                            VIEW_SESSIONS,
                            END_SESSIONS,
                            VIEW_API_USERS,
                            VIEW_AUDIT,
                            VIEW_CONNECTION,
                            PREPARE_CONNECTION,
                            MANAGE_IDENTITY_PROVIDER));

    public static final Role ADMINISTRATOR =
            new Role(
                    new RoleKey("administrator"),
                    new DisplayName("Administrator"),
                    Set.of(
                            VIEW_ORGANIZATION,
                            VIEW_USERS,
                            VIEW_SESSIONS,
                            END_SESSIONS,
                            VIEW_API_USERS,
                            VIEW_AUDIT,
                            VIEW_CONNECTION));

    public static final Role VIEW_ONLY =
            new Role(
                    new RoleKey("view_only"),
                    new DisplayName("View Only"),
                    Set.of(
                            VIEW_ORGANIZATION,
                            VIEW_USERS,
                            VIEW_SESSIONS,
                            VIEW_API_USERS,
                            VIEW_CONNECTION));

    /** From the most to the least powerful. */
    public static final List<Role> ALL = List.of(SUPER_ADMINISTRATOR, ADMINISTRATOR, VIEW_ONLY);

    private BuiltInRoles() {}
}
