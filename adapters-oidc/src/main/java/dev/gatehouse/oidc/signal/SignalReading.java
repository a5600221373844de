package dev.gatehouse.oidc.signal;

import dev.gatehouse.application.signal.SignalFault;
import dev.gatehouse.domain.signal.ToldEvent;
import dev.gatehouse.oidc.connection.KeysOutcome;

import java.util.List;

/** What came of reading a signed signal. */
public sealed interface SignalReading {
    /** Genuine; it tells this. */
    record Told(List<ToldEvent> events) implements SignalReading {
        public Told {
            events = List.copyOf(events);
        }

        public static Told of(ToldEvent event) {
            return new Told(List.of(event));
        }
    }

    /** Not believed; {@code seen} is harmless to show. */
    record Refused(SignalFault fault, String seen) implements SignalReading {
        static Refused because(SignalFault fault) {
            return new Refused(fault, "");
        }
    }

    /** It cannot be judged: the provider's keys cannot be had. */
    record NoKeys(KeysOutcome why) implements SignalReading {}
}
