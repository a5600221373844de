package dev.gatehouse.application.diagnosis;

import dev.gatehouse.domain.organization.OrganizationId;

import java.time.Instant;
import java.util.List;

/**
 * When each connection with live settings that are switched on is looked at again.
 *
 * <p>Of all callers on all nodes that take at the same time, one alone gets a connection; whoever
 * got it and does not come back gives it up at the time that was named.
 */
public interface Watches {
    /**
     * Takes connections that are due, the longest due first; one that was never looked at is due at
     * once.
     *
     * @param until when they are due again unless {@link #again} says otherwise
     */
    List<OrganizationId> take(Instant now, Instant until, int most);

    /** Says when the organization's connection is due again. */
    void again(OrganizationId organization, Instant due);
}
