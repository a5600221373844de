package dev.gatehouse.application.connection;

import dev.gatehouse.domain.role.GroupName;

import java.util.List;

/** The {@code roles} claim; that it is absent and that it is empty are different things. */
public sealed interface RolesClaim {
    /** The groups to store. */
    List<GroupName> groups();

    /** The ID token has no such claim. */
    record Absent() implements RolesClaim {
        @Override
        public List<GroupName> groups() {
            return List.of();
        }
    }

    /** The claim is there; its list may be empty. */
    record Present(List<GroupName> groups) implements RolesClaim {
        public Present {
            groups = List.copyOf(groups);
        }
    }
}
