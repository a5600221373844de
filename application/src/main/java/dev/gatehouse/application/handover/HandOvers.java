package dev.gatehouse.application.handover;

import dev.gatehouse.domain.handover.HandOver;
import dev.gatehouse.domain.handover.HandOverEnd;
import dev.gatehouse.domain.handover.HandOverId;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.SecretHash;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The hand-overs of all organizations.
 *
 * <p>What has ended stays as it is: opening, saving and proving change one that has not, and tell
 * whether they did. Of many at once that open or end the same one, exactly one does.
 */
public interface HandOvers {
    void keep(HandOver handOver);

    /** The one that was opened in the browser with this cookie. */
    Optional<HandOver> find(SecretHash cookie);

    Optional<HandOver> find(OrganizationId organization, HandOverId id);

    /** The organization's latest, newest first. */
    List<HandOver> latest(OrganizationId organization, int limit);

    /** Binds it to a browser; true for one caller only. */
    boolean open(HandOverId id, SecretHash cookie, Instant at);

    /** Notes that it was used; does nothing to one that has ended. */
    void used(HandOverId id, Instant at);

    /** Notes the draft that was saved through it; false when it has ended. */
    boolean saved(HandOverId id, long draft);

    /** Notes the draft that a trial through it has proven; false when it has ended. */
    boolean proved(HandOverId id, long draft);

    /** Ends it; true for whoever ends it first. */
    boolean end(HandOverId id, HandOverEnd reason, Instant at);

    /** Ends all of the organization that have not ended, and returns those. */
    List<HandOver> endAll(OrganizationId organization, HandOverEnd reason, Instant at);
}
