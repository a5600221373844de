package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.organization.OrganizationId;

import java.util.Optional;

/**
 * The identity provider connections, one per organization.
 *
 * <p>Among live settings that are enabled for the API, (issuer, audience) is unique in the
 * installation; the storage enforces it, so that no organization accepts another's tokens.
 */
public interface Connections {
    Optional<IdentityProviderConnection> find(OrganizationId organization);

    /**
     * Reads the connection and holds it: until the transaction under way ends, nobody else changes
     * it.
     */
    Optional<IdentityProviderConnection> hold(OrganizationId organization);

    /**
     * Stores a new connection (version 0) or a changed one, if nobody changed it since.
     *
     * @throws dev.gatehouse.application.storage.ConcurrentChange if somebody did
     */
    Stored store(IdentityProviderConnection connection);

    /** Whether another organization's live settings have this pair and are enabled for the API. */
    boolean takenByAnother(OrganizationId organization, Issuer issuer, Audience audience);

    /** What became of a change. */
    enum Stored {
        STORED,
        /** Another organization's API access has this issuer and audience; nothing was stored. */
        AUDIENCE_TAKEN
    }
}
