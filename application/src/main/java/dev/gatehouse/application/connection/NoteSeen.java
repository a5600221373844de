package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.Examination;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.Sight;
import dev.gatehouse.domain.organization.OrganizationId;

/**
 * Keeps what was seen of settings for as long as they are the draft, in force or the previous ones,
 * so that what was proven is still known after it went into force, and after it was brought back.
 */
public final class NoteSeen {
    private final Connections connections;
    private final Sightings sightings;

    public NoteSeen(Connections connections, Sightings sightings) {
        this.connections = connections;
        this.sightings = sightings;
    }

    /** Does nothing where settings of that revision are there no more. */
    public void note(OrganizationId organization, Sight by, Examination seen) {
        connections.find(organization).ifPresent(connection -> note(connection, by, seen));
    }

    private void note(IdentityProviderConnection connection, Sight by, Examination seen) {
        if (connection.revisionsInUse().contains(seen.revision())) {
            sightings.forgetAllBut(connection.id(), connection.revisionsInUse());
            sightings.keep(connection.id(), by, seen);
        }
    }
}
