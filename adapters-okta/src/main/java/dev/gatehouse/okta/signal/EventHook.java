package dev.gatehouse.okta.signal;

import dev.gatehouse.application.signal.IncomingSignal;
import dev.gatehouse.application.signal.RevocationOutcome;
import dev.gatehouse.application.signal.SignalFault;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.signal.ToldEvent;
import dev.gatehouse.oidc.connection.JsonDocument;

import java.util.List;
import java.util.Optional;

/**
 * Reads Okta's event hooks: {@code data.events[]} in the shape of the System Log.
 *
 * <p>One request may carry several events; each has a {@code uuid} by which it is done once. One
 * that is none is left out, so that it does not keep the others from being done; a delivery in
 * which none is understood is refused.
 *
 * @see <a href="https://developer.okta.com/docs/concepts/event-hooks/">Okta: event hooks</a>
 */
final class EventHook {
    private static final int MOST = 500;

    private EventHook() {}

    static RevocationOutcome read(ConnectionSettings settings, IncomingSignal.EventHook hook) {
        Optional<JsonDocument> body = JsonDocument.parse(hook.body());
        Optional<JsonDocument> data = body.flatMap(b -> b.object("data"));
        List<JsonDocument> events = data.map(d -> d.objects("events")).orElse(List.of());
        if (data.filter(d -> d.has("events")).isEmpty() || events.size() > MOST) {
            return new RevocationOutcome.Refused(SignalFault.MALFORMED, "");
        }
        String whole = body.flatMap(b -> b.text("eventId")).orElse("");
        LogEvents reading = new LogEvents(settings, whole);
        List<ToldEvent> told =
                events.stream().map(reading::read).flatMap(Optional::stream).toList();
        return told.isEmpty() && !events.isEmpty()
                ? new RevocationOutcome.Refused(SignalFault.MALFORMED, "")
                : new RevocationOutcome.Believed(told);
    }
}
