package dev.gatehouse.application.signal;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.signal.Outdated;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Up to when a provider's word has outdated what was begun, issued or told of somebody.
 *
 * <p>A mark never falls. Marks older than every sign-in under way and every token may be forgotten;
 * they are kept for 31 days. Only hashes of keys are stored.
 */
public interface Watermarks {
    /** Joins the transaction under way; the higher of two marks counts. */
    void raise(OrganizationId organization, Outdated what, Instant to);

    /** The highest mark of all of these. */
    Optional<Instant> highest(OrganizationId organization, Collection<? extends Outdated> any);
}
