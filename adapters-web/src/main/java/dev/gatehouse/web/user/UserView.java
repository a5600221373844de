package dev.gatehouse.web.user;

import dev.gatehouse.web.page.Errors;

import java.util.List;
import java.util.Optional;

/** What the page of one user shows, new or existing. */
public record UserView(
        String action,
        String list,
        boolean isNew,
        boolean mayManage,
        String name,
        String domainName,
        boolean enabled,
        String version,
        String state,
        Optional<String> activeSince,
        Optional<String> providerUserId,
        List<String> groups,
        List<RoleRow> roles,
        Errors errors) {
    /** A role, and from where the user has it. */
    public record RoleRow(String key, String name, boolean granted, boolean fromGroups) {}
}
