package dev.gatehouse.web.role;

import java.util.List;

/** What the page of roles shows. */
public record RolesView(List<Row> roles) {
    /** One role: its key, the scope that gives it to a service token, and what it permits. */
    public record Row(String name, String key, String scope, List<String> permissionKeys) {}
}
