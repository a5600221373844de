package dev.gatehouse.application.signal;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.signal.SignalSettings;

public final class InMemorySignalSettings implements SignalSettingsStore {
    private final Memory.Table<ConnectionId, SignalSettings> rows;

    public InMemorySignalSettings(Memory memory) {
        this.rows = memory.table();
    }

    @Override
    public SignalSettings find(ConnectionId connection) {
        return rows.get(connection).orElseGet(() -> SignalSettings.none(connection));
    }

    @Override
    public void store(SignalSettings settings) {
        rows.put(settings.connection(), settings);
    }
}
