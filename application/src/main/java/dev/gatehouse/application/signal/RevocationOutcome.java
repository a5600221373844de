package dev.gatehouse.application.signal;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.signal.ToldEvent;

import java.util.List;

/** What a connector says of a signal. */
public sealed interface RevocationOutcome {
    /** Genuine; it tells this. */
    record Believed(List<ToldEvent> events) implements RevocationOutcome {
        public Believed {
            events = List.copyOf(events);
        }
    }

    /**
     * Not believed, or not understood.
     *
     * @param seen the offending value where it is harmless to show the administrator, else empty
     */
    record Refused(SignalFault fault, String seen) implements RevocationOutcome {}

    /** It cannot be judged now: the provider's keys cannot be had. */
    record Unavailable(Finding finding) implements RevocationOutcome {}
}
