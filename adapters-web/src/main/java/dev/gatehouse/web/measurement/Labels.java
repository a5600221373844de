package dev.gatehouse.web.measurement;

import dev.gatehouse.application.signal.SignalOutcome;

import java.util.Locale;

/** How values are written in labels. */
final class Labels {
    private Labels() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String of(SignalOutcome outcome) {
        return switch (outcome) {
            case SignalOutcome.Done() -> "done";
            case SignalOutcome.UnknownUser() -> "unknown_user";
            case SignalOutcome.Impossible() -> "impossible";
            case SignalOutcome.Repeated() -> "repeated";
            case SignalOutcome.Refused _ -> "refused";
            case SignalOutcome.Unavailable() -> "unavailable";
            case SignalOutcome.NotOffered() -> "not_offered";
        };
    }
}
