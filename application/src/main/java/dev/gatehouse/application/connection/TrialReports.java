package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.TrialReport;

import java.util.Optional;

/** The report of each connection's latest trial sign-in. */
public interface TrialReports {
    /** Replaces the report before. */
    void keep(ConnectionId connection, TrialReport report);

    Optional<TrialReport> find(ConnectionId connection);
}
