package dev.gatehouse.application.signal;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.domain.signal.SignalKind;

import java.util.Set;

/** A connector whose provider tells of its own accord that somebody must be signed out. */
public interface ReadsRevocationSignals {
    /** The kinds that the provider sends; others are not offered and not read. */
    Set<SignalKind> signals();

    /**
     * Judges a signal completely against this connection's provider and reads what it tells.
     *
     * <p>May ask the provider for keys, within the limits of the outbound guard. Secrets that we
     * share with the provider, and repetitions, are checked before and after by the use case.
     */
    RevocationOutcome read(ConnectionInUse connection, IncomingSignal signal);
}
