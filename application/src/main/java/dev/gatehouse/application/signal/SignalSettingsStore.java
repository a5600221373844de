package dev.gatehouse.application.signal;

import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.signal.SignalSettings;

/** What connections need for signals; of secrets only hashes. */
public interface SignalSettingsStore {
    /** What was stored, else nothing configured. */
    SignalSettings find(ConnectionId connection);

    /** Replaces what was stored; the last writer wins. */
    void store(SignalSettings settings);
}
