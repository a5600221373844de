package dev.gatehouse.domain.session;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which live sessions end together. */
public sealed interface SessionSelection {
    /** One session. */
    record One(SessionId session) implements SessionSelection {}

    /**
     * All sessions of a user.
     *
     * @param authenticatedUpTo if there, only those whose sign-in began no later: a signal tells
     *     nothing about a person who signed in after it happened
     */
    record OfUser(OrganizationId organization, UserId user, Optional<Instant> authenticatedUpTo)
            implements SessionSelection {}

    /** All sessions of a user but one. */
    record OfUserBut(OrganizationId organization, UserId user, SessionId kept)
            implements SessionSelection {}

    /** All sessions of an organization. */
    record OfOrganization(OrganizationId organization) implements SessionSelection {}

    /** All sessions of a user that the organization's identity provider connection founded. */
    record OfUserOnConnection(OrganizationId organization, UserId user)
            implements SessionSelection {}

    /**
     * All sessions of an organization that started by the one time or were last used by the other.
     */
    record Beyond(OrganizationId organization, Instant startedBy, Instant seenBy)
            implements SessionSelection {}

    /** All sessions of operators that started by the one time or were last used by the other. */
    record OperatorsBeyond(Instant startedBy, Instant seenBy) implements SessionSelection {}

    /** All sessions that use one token set. */
    record OnTokens(UUID tokens) implements SessionSelection {}

    /** All sessions of an organization that its identity provider connection founded. */
    record OnConnection(OrganizationId organization) implements SessionSelection {}
}
