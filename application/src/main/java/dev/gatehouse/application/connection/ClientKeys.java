package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.ClientKey;
import dev.gatehouse.domain.connection.KeyRing;
import dev.gatehouse.domain.organization.OrganizationId;

import java.time.Instant;
import java.util.List;

/**
 * Keeps the keys with which each organization's connection signs its client assertions, encrypted
 * with the organization as associated data.
 */
public interface ClientKeys {
    KeyRing of(OrganizationId organization);

    /** Adds the key, if its number is free: of several who add at once one does. */
    boolean add(OrganizationId organization, ClientKey key);

    /** Notes when a key is published no more. */
    void end(OrganizationId organization, ClientKey ended);

    /**
     * The organizations whose newest key is in use since that moment or longer, the oldest first.
     */
    List<OrganizationId> usedSince(Instant then, int most);

    /** Destroys the organization's keys that are over. */
    void forgetOver(OrganizationId organization, Instant now);

    /** Destroys all keys that are over. */
    void forgetOver(Instant now);

    /** Destroys every key of the organization. */
    void forgetAll(OrganizationId organization);
}
