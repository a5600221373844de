package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.organization.OrganizationId;

import java.time.Instant;
import java.util.Optional;

/** What went wrong lately while a connection was in use; the latest one of each organization. */
public interface ConnectionTroubles {
    void note(OrganizationId organization, Finding finding, Instant at);

    Optional<Trouble> find(OrganizationId organization);

    /** Forgets it, because the connection works. */
    void clear(OrganizationId organization);

    /** A finding, and when it was made last. */
    record Trouble(Finding finding, Instant at) {}
}
