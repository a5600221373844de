package dev.gatehouse.application.user;

import dev.gatehouse.application.access.Caller;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.RoleCatalogue;
import dev.gatehouse.domain.role.RoleKey;
import dev.gatehouse.domain.session.SessionId;
import dev.gatehouse.domain.user.User;

import java.util.Optional;
import java.util.SortedSet;

/** Derives what a user may do at this moment from groups, grants and the organization's choice. */
public final class MemberRights {
    private MemberRights() {}

    /** The user as a caller, or empty when the user is disabled or has no role. */
    public static Optional<Caller> of(
            User user, Organization organization, Optional<SessionId> session) {
        SortedSet<RoleKey> roles = user.roles(organization.roleSource(), RoleCatalogue.BUILT_IN);
        if (!user.enabled() || roles.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Caller.Member(
                        user.organization(),
                        user.id(),
                        user.name().value(),
                        roles,
                        RoleCatalogue.BUILT_IN.permissions(roles),
                        session));
    }
}
