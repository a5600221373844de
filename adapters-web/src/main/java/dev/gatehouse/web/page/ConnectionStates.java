package dev.gatehouse.web.page;

import dev.gatehouse.domain.connection.ConnectionState;

/** The word for a state of a connection, the same in texts and JSON. */
public final class ConnectionStates {
    private ConnectionStates() {}

    public static String word(ConnectionState state) {
        return switch (state) {
            case ConnectionState.NotConnected() -> "not_connected";
            case ConnectionState.Configured() -> "configured";
            case ConnectionState.Connected _ -> "connected";
            case ConnectionState.Disabled() -> "disabled";
        };
    }
}
