package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.Examination;
import dev.gatehouse.domain.connection.Sight;

import java.util.Map;
import java.util.Set;

/**
 * What was seen of each revision of a connection's settings, the latest by each means.
 *
 * <p>Of two that are kept at once for the same revision and means either remains, whole.
 */
public interface Sightings {
    /** Replaces what was seen of that revision by the same means. */
    void keep(ConnectionId connection, Sight by, Examination seen);

    Map<Sight, Examination> of(ConnectionId connection, long revision);

    /** Forgets what was seen of all other revisions. */
    void forgetAllBut(ConnectionId connection, Set<Long> revisions);
}
