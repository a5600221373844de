package dev.gatehouse.okta.tenant;

import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Role;

/**
 * What the assistant calls the things that it makes, so that the next run finds them again.
 *
 * <p>Several organizations may share a tenant, so each name holds the organization's short name.
 */
public record Names(String slug) {
    public static Names of(Organization organization) {
        return new Names(organization.slug().value());
    }

    private String base() {
        return "Gatehouse " + slug;
    }

    /** Whether the assistant has given this name. */
    boolean isOurs(String name) {
        return name.startsWith(base() + " ");
    }

    public String server() {
        return base();
    }

    public String webApp() {
        return base() + " web app";
    }

    public String nativeApp() {
        return base() + " native app";
    }

    /** What every API app of the organization begins with. */
    public String apiApps() {
        return base() + " API";
    }

    public String apiApp(Role role) {
        return apiApps() + " (" + role.name() + ")";
    }

    public String userPolicy() {
        return base() + " users";
    }

    public String apiPolicy(Role role) {
        return apiApps() + " (" + role.name() + ")";
    }

    public String userRule() {
        return "Authorization code";
    }

    public String apiRule() {
        return "Client credentials";
    }
}
