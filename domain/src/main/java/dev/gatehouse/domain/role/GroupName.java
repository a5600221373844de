package dev.gatehouse.domain.role;

import dev.gatehouse.domain.field.Rules;

/** The name of a user group as it was received in the {@code roles} claim: 1 to 255 characters. */
public record GroupName(String value) {
    public GroupName {
        Rules.text(value, 255, "group.format");
    }

    /**
     * Whether this group grants the role: compared ignoring case, spaces, {@code _} and {@code -}.
     */
    public boolean grants(RoleKey role) {
        return RoleKey.fold(value).equals(role.folded());
    }

    @Override
    public String toString() {
        return value;
    }
}
