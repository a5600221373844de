package dev.gatehouse.application.user;

import dev.gatehouse.application.storage.Page;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.Pin;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;

import java.util.Optional;

/**
 * The users of all organizations.
 *
 * <p>Within an organization a domain name (by its key) and a pin each belong to one user at most;
 * the storage enforces both.
 */
public interface Users {
    /** Stores a new user (version 0 becomes 1), or tells that the domain name or pin is taken. */
    Stored create(User user);

    /**
     * Stores a changed user, if nobody changed it since this version was read.
     *
     * @throws dev.gatehouse.application.storage.ConcurrentChange if somebody did
     */
    Stored update(User user);

    Optional<User> find(OrganizationId organization, UserId id);

    Optional<User> find(OrganizationId organization, Pin pin);

    /** By the key of the domain name, ignoring case. */
    Optional<User> find(OrganizationId organization, DomainName domainName);

    /** Users whose name or domain name begins with the search text, by name. */
    Page<User> page(OrganizationId organization, UserQuery query);

    UserCounts count(OrganizationId organization);

    /** How many users are pinned to another issuer than this. */
    long countPinnedElsewhere(OrganizationId organization, Issuer issuer);

    /**
     * Moves the pins of all who are pinned to another issuer to this one; the immutable ids stay.
     * An id that two of the organization's users have, each with another issuer, cannot move: who
     * it is would be a guess, so that binding becomes Inactive.
     *
     * @return how many moved
     */
    int movePins(OrganizationId organization, Issuer to);

    /**
     * Makes the bindings of all who are pinned to another issuer Inactive and forgets the groups
     * that they received from there.
     *
     * @return how many it were
     */
    int releasePinsElsewhere(OrganizationId organization, Issuer issuer);

    /** What became of a change. */
    enum Stored {
        STORED,
        /** Another user of the organization has this domain name or pin; nothing was stored. */
        TAKEN
    }
}
