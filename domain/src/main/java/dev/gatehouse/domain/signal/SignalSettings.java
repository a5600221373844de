package dev.gatehouse.domain.signal;

import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.connection.ConnectionId;

import java.util.Optional;

/**
 * What one connection needs for signals.
 *
 * @param eventHook the secret in Okta's event hook; without one no hook is believed
 * @param push the secret in the {@code Authorization} header of pushed security events; optional,
 *     because they are signed
 * @param audience the {@code aud} of security events, where it is not the address they are sent to
 */
public record SignalSettings(
        ConnectionId connection,
        Optional<SharedSecret> eventHook,
        Optional<SharedSecret> push,
        Optional<Audience> audience) {

    public static SignalSettings none(ConnectionId connection) {
        return new SignalSettings(connection, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Which of the two secrets. */
    public enum Purpose {
        EVENT_HOOK,
        PUSH
    }

    public Optional<SharedSecret> secret(Purpose purpose) {
        return switch (purpose) {
            case EVENT_HOOK -> eventHook;
            case PUSH -> push;
        };
    }

    public SignalSettings with(Purpose purpose, Optional<SharedSecret> secret) {
        return switch (purpose) {
            case EVENT_HOOK -> new SignalSettings(connection, secret, push, audience);
            case PUSH -> new SignalSettings(connection, eventHook, secret, audience);
        };
    }

    public SignalSettings with(Optional<Audience> newAudience) {
        return new SignalSettings(connection, eventHook, push, newAudience);
    }
}
