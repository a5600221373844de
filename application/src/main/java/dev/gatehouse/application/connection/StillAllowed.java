package dev.gatehouse.application.connection;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.apiaccess.ApiKeys;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.application.user.MemberRights;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.session.SessionId;

import java.time.InstantSource;
import java.util.Optional;

/**
 * Judges at the end of long work whether the caller may still do what it might at its beginning: an
 * administrator may have signed out or lost a role while the provider was asked, a key may have
 * been revoked, and a program's token may have run out.
 */
public final class StillAllowed {
    private final Sessions sessions;
    private final Users users;
    private final Organizations organizations;
    private final ApiKeys keys;
    private final Connections connections;
    private final InstantSource clock;

    public StillAllowed(
            Sessions sessions,
            Users users,
            Organizations organizations,
            ApiKeys keys,
            Connections connections,
            InstantSource clock) {
        this.sessions = sessions;
        this.users = users;
        this.organizations = organizations;
        this.keys = keys;
        this.connections = connections;
        this.clock = clock;
    }

    /**
     * Reads within the caller's transaction. Whether a hand-over has ended judge the limits that
     * note the deed in it.
     */
    public boolean may(CallContext call, Permission permission, OrganizationId in) {
        return call.caller().may(permission, in)
                && switch (call.caller()) {
                    case Caller.Member member -> still(member, permission, in);
                    case Caller.KeyHolder holder -> still(holder, permission, in);
                    case Caller.Program program -> still(program);
                    case Caller.Visitor _,
                            Caller.HandOver _,
                            Caller.SignedInOperator _,
                            Caller.Provider _,
                            Caller.Owner _ ->
                            true;
                };
    }

    private boolean still(Caller.Member member, Permission permission, OrganizationId in) {
        Optional<SessionId> session = member.session();
        boolean signedIn = session.isEmpty() || sessions.isLive(session.get());
        return signedIn
                && users.find(member.organization(), member.user())
                        .flatMap(
                                user ->
                                        organizations
                                                .find(member.organization())
                                                .flatMap(o -> MemberRights.of(user, o, session)))
                        .filter(now -> now.may(permission, in))
                        .isPresent();
    }

    private boolean still(Caller.KeyHolder holder, Permission permission, OrganizationId in) {
        return keys.find(holder.key().hash())
                .filter(key -> key.usable(clock.instant()))
                .filter(key -> key.may(permission, in))
                .isPresent();
    }

    /** Its scopes do not change; what admits them may end. */
    private boolean still(Caller.Program program) {
        return clock.instant().isBefore(program.until())
                && connections
                        .find(program.apiUser().organization())
                        .flatMap(IdentityProviderConnection::inForce)
                        .filter(live -> live.settings().api())
                        .isPresent();
    }
}
