package dev.gatehouse.application.session;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.session.SessionId;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;

import java.util.Optional;

/**
 * Lists and ends the sessions of an organization, for its administrators.
 *
 * <p>An identity of another organization is as good as none: nothing is found and nothing ends.
 */
public final class ManageSessions {
    private static final SignOutReason REASON = SignOutReason.SIGNED_OUT_BY_ADMINISTRATOR;

    private final SessionPages pages;
    private final Users users;
    private final EndSessions endSessions;

    public ManageSessions(SessionPages pages, Users users, EndSessions endSessions) {
        this.pages = pages;
        this.users = users;
        this.endSessions = endSessions;
    }

    public Page<ListedSession> page(
            CallContext call, OrganizationId organization, SessionQuery query) {
        call.require(Permission.VIEW_SESSIONS, organization);
        return pages.page(organization, query);
    }

    public Optional<ListedSession> find(
            CallContext call, OrganizationId organization, SessionId id) {
        call.require(Permission.VIEW_SESSIONS, organization);
        return pages.find(organization, id);
    }

    /** The user whose sessions are to end. */
    public Optional<User> user(CallContext call, OrganizationId organization, UserId id) {
        call.require(Permission.VIEW_SESSIONS, organization);
        return users.find(organization, id);
    }

    /** What is live in the organization. */
    public SessionNumbers count(CallContext call, OrganizationId organization) {
        call.require(Permission.VIEW_SESSIONS, organization);
        return pages.count(new SessionSelection.OfOrganization(organization));
    }

    /** What is live of the user. */
    public SessionNumbers count(CallContext call, OrganizationId organization, UserId user) {
        call.require(Permission.VIEW_SESSIONS, organization);
        return pages.count(all(organization, user));
    }

    /** Empty when there is no such session in the organization. */
    public Optional<EndedSessions> end(
            CallContext call, OrganizationId organization, SessionId id) {
        call.require(Permission.END_SESSIONS, organization);
        return pages.find(organization, id)
                .map(found -> endSessions.end(call, new SessionSelection.One(id), REASON));
    }

    /** Empty when there is no such user in the organization. */
    public Optional<EndedSessions> endOf(
            CallContext call, OrganizationId organization, UserId user) {
        call.require(Permission.END_SESSIONS, organization);
        return users.find(organization, user)
                .map(found -> endSessions.end(call, all(organization, user), REASON));
    }

    /** Also the caller's own, if the caller has one. */
    public EndedSessions endAll(CallContext call, OrganizationId organization) {
        call.require(Permission.END_SESSIONS, organization);
        return endSessions.end(call, new SessionSelection.OfOrganization(organization), REASON);
    }

    private static SessionSelection all(OrganizationId organization, UserId user) {
        return new SessionSelection.OfUser(organization, user, Optional.empty());
    }
}
