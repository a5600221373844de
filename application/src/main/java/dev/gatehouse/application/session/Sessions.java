package dev.gatehouse.application.session;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.UserId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sessions of all organizations and of the installation. */
public interface Sessions {
    /** Stores a new session; durable when the transaction has committed. */
    void start(Session session);

    Optional<Session> find(SecretHash hash);

    /** Notes that a live session was used; does nothing to an ended one. */
    void seen(SecretHash hash, Instant at);

    /**
     * Ends a session if it is live. Whoever ends it first gives the reason: true for one caller
     * only.
     */
    boolean end(SecretHash hash, SignOutReason reason, Instant at);

    /** Ends all live sessions of an organization that hold a token set, and returns them. */
    List<Session> endFounded(OrganizationId organization, SignOutReason reason, Instant at);

    /** Ends all live sessions of a user, and returns them. */
    List<Session> endOf(OrganizationId organization, UserId user, SignOutReason reason, Instant at);

    /** How many sessions of the organization are live and were used after that time. */
    long countLive(OrganizationId organization, Instant usedAfter);

    /** How many live sessions of the organization hold a token set. */
    long countFounded(OrganizationId organization);
}
