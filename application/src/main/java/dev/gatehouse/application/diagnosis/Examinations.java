package dev.gatehouse.application.diagnosis;

import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.Examination;

import java.util.Optional;

/**
 * The latest examination of each connection's live settings.
 *
 * <p>Of two that are kept at once either remains, whole.
 */
public interface Examinations {
    /** Replaces the former one. */
    void keep(ConnectionId connection, Examination examination);

    Optional<Examination> find(ConnectionId connection);
}
