package dev.gatehouse.application.signal;

import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.signal.SignalSubject;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Up to when a provider's word has outdated what was begun or issued for somebody.
 *
 * <p>A mark never falls. Marks older than every sign-in under way and every token may be forgotten;
 * they are kept for 31 days. Only hashes of subjects are stored.
 */
public interface Watermarks {
    /** Joins the transaction under way; the higher of two marks counts. */
    void raise(OrganizationId organization, SignalSubject subject, Instant to);

    /** The highest mark of all these subjects, which are one person. */
    Optional<Instant> highest(
            OrganizationId organization, Collection<? extends SignalSubject> subjects);
}
