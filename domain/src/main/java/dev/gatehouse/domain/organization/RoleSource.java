package dev.gatehouse.domain.organization;

/** Where the roles of an organization's users come from. */
public enum RoleSource {
    GROUPS,
    CONSOLE,
    BOTH;

    public boolean countsGroups() {
        return this != CONSOLE;
    }

    public boolean countsConsole() {
        return this != GROUPS;
    }
}
