package dev.gatehouse.sandbox.management;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The standard administrator roles and what each may touch: families of Okta's own scopes, for
 * reading and managing; {@code *} is everything.
 */
enum AdminRole {
    SUPER_ADMIN("Super Administrator", "*", "*"),
    ORG_ADMIN(
            "Organization Administrator",
            "*",
            "users groups apps sessions eventHooks networkZones logs orgs policies"),
    APP_ADMIN("Application Administrator", "*", "apps clients"),
    USER_ADMIN("Group Administrator", "users groups logs", "users groups sessions"),
    GROUP_MEMBERSHIP_ADMIN("Group Membership Administrator", "users groups", "groups"),
    HELP_DESK_ADMIN("Help Desk Administrator", "users groups", "users sessions"),
    API_ACCESS_MANAGEMENT_ADMIN(
            "API Access Management Administrator", "*", "authorizationServers apps clients"),
    READ_ONLY_ADMIN("Read-only Administrator", "*", ""),
    REPORT_ADMIN("Report Administrator", "logs", ""),
    MOBILE_ADMIN("Mobile Administrator", "users groups", "");

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> reads;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> manages;

    AdminRole(String label, String reads, String manages) {
        this.label = label;
        this.reads = List.of(reads.split(" ", -1));
        this.manages = List.of(manages.split(" ", -1));
    }

    static Optional<AdminRole> named(String type) {
        return Arrays.stream(values()).filter(role -> role.name().equals(type)).findFirst();
    }

    static List<String> types() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }

    String label() {
        return label;
    }

    /** Whether the role may use a family of calls, for instance {@code authorizationServers}. */
    boolean allows(String family, boolean reading) {
        return has(manages, family) || (reading && has(reads, family));
    }

    private static boolean has(List<String> families, String family) {
        return families.contains("*") || families.contains(family);
    }
}
