package dev.gatehouse.application.session;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionId;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The sessions of all organizations and of the installation. */
public interface Sessions {
    /** Stores a new session; durable when the transaction has committed. */
    void start(Session session);

    Optional<Session> find(SecretHash hash);

    /** Notes that a live session was used; does nothing to an ended one. */
    void seen(SecretHash hash, Instant at);

    /**
     * Ends the live sessions of the selection, and returns them. Whoever ends a session first gives
     * the reason: of many at once exactly one gets it returned.
     */
    List<Session> end(SessionSelection selection, SignOutReason reason, Instant at);

    /**
     * Locks the live sessions of the selection until the end of the transaction under way, in the
     * order of their ids, as everybody does who changes several.
     */
    void hold(SessionSelection selection);

    /** Removes at most so many sessions that ended before that time; how many were removed. */
    int removeEnded(Instant before, int most);

    /** How many live sessions of the organization hold a token set. */
    long countFounded(OrganizationId organization);

    /** How many people these sessions belong to. */
    long countPeopleFounded(OrganizationId organization);

    /** Whether the session has not been ended; whether it reached a limit is not looked at. */
    boolean isLive(SessionId session);

    /** How many live sessions started by the one time or were last used by the other. */
    long countBeyond(OrganizationId organization, Instant startedBy, Instant seenBy);

    /** The live sessions that use a token set. */
    List<Session> using(UUID tokenSet);

    /**
     * Lets all live sessions of a user that hold a token set use this one; returns those that they
     * used before.
     */
    Set<UUID> moveTo(UUID tokenSet, OrganizationId organization, UserId user);
}
