package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.ClientKey;
import dev.gatehouse.domain.connection.KeyRing;
import dev.gatehouse.domain.organization.OrganizationId;

import java.time.Instant;

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

    /** Destroys the keys that are over. */
    void forgetOver(OrganizationId organization, Instant now);

    /** Destroys every key of the organization. */
    void forgetAll(OrganizationId organization);
}
