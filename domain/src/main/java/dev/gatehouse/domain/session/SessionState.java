package dev.gatehouse.domain.session;

import java.time.Instant;

/** Whether a session is alive, and why not. */
public sealed interface SessionState {
    /** In use. */
    record Live() implements SessionState {}

    /** Over, for exactly one reason. */
    record Ended(SignOutReason reason, Instant at) implements SessionState {}
}
