package dev.gatehouse.domain.connection;

import java.time.Instant;

/** What people are told about a connection. */
public sealed interface ConnectionState {
    /** Nothing was ever saved. */
    record NotConnected() implements ConnectionState {}

    /** A draft was saved, but nothing was proven yet. */
    record Configured() implements ConnectionState {}

    /** The live settings were proven at that time. */
    record Connected(Instant provenAt) implements ConnectionState {}

    /** An administrator switched the connection off; its settings are kept. */
    record Disabled() implements ConnectionState {}
}
