package dev.gatehouse.application.signal;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.signal.SharedSecret;
import dev.gatehouse.domain.signal.SignalSettings;
import dev.gatehouse.domain.signal.SignalSettings.Purpose;

import java.util.Optional;

/**
 * Whether a signal carries the secret that we share with the provider.
 *
 * <p>An event hook is not signed, so without a secret none is believed. A pushed security event is
 * signed; its secret is asked for only where one was drawn.
 */
final class SecretCheck {
    private SecretCheck() {}

    static boolean admits(SignalSettings settings, IncomingSignal signal) {
        return switch (signal) {
            case IncomingSignal.EventHook hook ->
                    settings.eventHook().filter(s -> fits(s, hook.secret())).isPresent();
            case IncomingSignal.SecurityEvent event ->
                    settings.push().map(s -> fits(s, event.authorization())).orElse(true);
            case IncomingSignal.GlobalTokenRevocation _ -> true;
            case IncomingSignal.BackChannelLogout _ -> true;
            case IncomingSignal.FrontChannelLogout _ -> true;
        };
    }

    private static boolean fits(SharedSecret expected, Optional<Secret> presented) {
        return presented.filter(expected::admits).isPresent();
    }

    /** The settings to store when the new secret was seen for the first time. */
    static Optional<SignalSettings> completed(SignalSettings settings, IncomingSignal signal) {
        return switch (signal) {
            case IncomingSignal.EventHook hook ->
                    completed(settings, Purpose.EVENT_HOOK, hook.secret());
            case IncomingSignal.SecurityEvent event ->
                    completed(settings, Purpose.PUSH, event.authorization());
            case IncomingSignal.GlobalTokenRevocation _ -> Optional.empty();
            case IncomingSignal.BackChannelLogout _ -> Optional.empty();
            case IncomingSignal.FrontChannelLogout _ -> Optional.empty();
        };
    }

    private static Optional<SignalSettings> completed(
            SignalSettings settings, Purpose purpose, Optional<Secret> presented) {
        return settings.secret(purpose)
                .filter(secret -> presented.filter(secret::completesReplacement).isPresent())
                .map(secret -> settings.with(purpose, Optional.of(secret.withoutFormer())));
    }
}
