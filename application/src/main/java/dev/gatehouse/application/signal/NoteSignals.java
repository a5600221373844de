package dev.gatehouse.application.signal;

import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.measurement.Measurements;
import dev.gatehouse.application.signal.EventResult.What;
import dev.gatehouse.application.signal.ReceiveSignal.Arrival;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.signal.SignalReceipt;
import dev.gatehouse.domain.signal.SignalSubject;
import dev.gatehouse.domain.signal.ToldEvent;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Leaves the trace of signals: in the audit log, and as the latest of each kind.
 *
 * <p>A flood of refused signals does not become a flood of audit entries: of one kind of signal,
 * the same refusal is noted every ten seconds at most, and different ones every second. Never a
 * token; what is shown is harmless.
 */
public final class NoteSignals {
    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);
    private final SignalReceipts receipts;
    private final AuditTrail audit;
    private final Measurements measurements;
    private final InstantSource clock;

    public NoteSignals(
            SignalReceipts receipts,
            AuditTrail audit,
            Measurements measurements,
            InstantSource clock) {
        this.receipts = receipts;
        this.audit = audit;
        this.measurements = measurements;
        this.clock = clock;
    }

    /** In the transaction of what it tells. */
    void carriedOut(Arrival arrival, ToldEvent event, Instant at, EventResult result) {
        boolean nobodyHere = result.what() == What.UNKNOWN_USER && isBroadcast(arrival);
        if (nobodyHere || result.what() == What.NOTED) {
            return;
        }
        Map<String, String> details = new TreeMap<>();
        details.put("event", event.name());
        details.put("event_time", at.toString());
        details.put("result", key(result.what()));
        details.put("sessions_ended", String.valueOf(result.ended()));
        details.put("took_ms", String.valueOf(since(arrival).toMillis()));
        audit.note(
                arrival.call(),
                AuditAct.SIGNAL_RECEIVED,
                arrival.organization().id(),
                event.subject().map(NoteSignals::words).orElse(""),
                with(arrival, details));
    }

    /**
     * Event hooks tell of everybody in the tenant, most of whom are not here; and front-channel
     * logout anybody may call.
     */
    private static boolean isBroadcast(Arrival arrival) {
        return switch (arrival.kind()) {
            case EVENT_HOOK, SECURITY_EVENT, FRONT_CHANNEL_LOGOUT -> true;
            case GLOBAL_TOKEN_REVOCATION, BACK_CHANNEL_LOGOUT -> false;
        };
    }

    private static String words(SignalSubject subject) {
        return switch (subject) {
            case SignalSubject.Account account -> account.pin().id().value();
            case SignalSubject.Login login -> login.name().value();
            case SignalSubject.Browser _ -> "one browser";
        };
    }

    /** After the commit: now every session that it ended is refused on this node. */
    void believed(Arrival arrival, List<ToldEvent> events, List<EventResult> results) {
        int ended = results.stream().mapToInt(EventResult::ended).sum();
        if (ended > 0) {
            measurements.take(
                    new Measurement.SignalTookEffect(arrival.kind(), ended, since(arrival)));
        }
        int telling = telling(results);
        keep(
                arrival,
                true,
                events.isEmpty() ? "" : events.get(telling).name(),
                key(events.isEmpty() ? What.NOTED : results.get(telling).what()),
                ended);
    }

    /** The event that did most. */
    private static int telling(List<EventResult> results) {
        int best = 0;
        for (int i = 1; i < results.size(); i++) {
            if (results.get(i).what().compareTo(results.get(best).what()) < 0) {
                best = i;
            }
        }
        return best;
    }

    void refused(Arrival arrival, SignalFault fault, String seen) {
        notBelieved(arrival, fault.key(), Map.of("why", fault.key(), "seen", seen));
    }

    void unavailable(Arrival arrival, Finding finding) {
        notBelieved(
                arrival,
                "unavailable",
                Map.of("why", finding.code().value(), "seen", finding.seen()));
    }

    private void notBelieved(Arrival arrival, String result, Map<String, String> details) {
        Optional<SignalReceipt> before =
                receipts.latest(arrival.organization().id(), arrival.kind(), false);
        if (before.filter(b -> isTooSoon(arrival, b, result)).isPresent()) {
            return;
        }
        keep(arrival, false, "", result, 0);
        audit.note(
                arrival.call(),
                AuditAct.SIGNAL_REFUSED,
                arrival.organization().id(),
                arrival.kind().key(),
                with(arrival, details));
    }

    private static boolean isTooSoon(Arrival arrival, SignalReceipt before, String result) {
        Duration pause = before.result().equals(result) ? QUIET : AT_MOST_EVERY;
        return arrival.at().isBefore(before.at().plus(pause));
    }

    private void keep(Arrival arrival, boolean believed, String event, String result, int ended) {
        receipts.keep(
                arrival.organization().id(),
                new SignalReceipt(
                        arrival.kind(),
                        believed,
                        arrival.at(),
                        event,
                        result,
                        ended,
                        since(arrival)));
    }

    private Duration since(Arrival arrival) {
        return Duration.between(arrival.at(), clock.instant());
    }

    private static Map<String, String> with(Arrival arrival, Map<String, String> details) {
        Map<String, String> all = new TreeMap<>(details);
        all.put("signal", arrival.kind().key());
        return all;
    }

    private static String key(What what) {
        return what.name().toLowerCase(Locale.ROOT);
    }
}
