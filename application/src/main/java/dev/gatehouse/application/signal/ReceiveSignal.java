package dev.gatehouse.application.signal;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.PrepareConnection;
import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.measurement.Measurements;
import dev.gatehouse.application.signal.EventResult.What;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.signal.SignalKind;
import dev.gatehouse.domain.signal.SignalSettings;
import dev.gatehouse.domain.signal.ToldEvent;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Receives what a provider tells of its own accord, and carries it out once.
 *
 * <p>The signal is judged first, outside any transaction. What it tells is carried out in a
 * transaction (one for fifty events) that holds the connection, as every sign-in does at its end: a
 * sign-in that is completed at the same moment either comes before and its session ends, or after
 * and is refused.
 */
public final class ReceiveSignal {
    /** Events in one transaction, so that sign-ins need not wait for a whole delivery. */
    private static final int AT_ONCE = 50;

    private final Connections connections;
    private final Connectors connectors;
    private final PrepareConnection prepare;
    private final SignalSettingsStore settings;
    private final SeenSignals seen;
    private final CarryOutEvent carryOut;
    private final NoteSignals notes;
    private final Transactions transactions;
    private final Measurements measurements;
    private final InstantSource clock;

    public ReceiveSignal(
            Connections connections,
            Connectors connectors,
            PrepareConnection prepare,
            SignalSettingsStore settings,
            SeenSignals seen,
            CarryOutEvent carryOut,
            NoteSignals notes,
            Transactions transactions,
            Measurements measurements,
            InstantSource clock) {
        this.connections = connections;
        this.connectors = connectors;
        this.prepare = prepare;
        this.settings = settings;
        this.seen = seen;
        this.carryOut = carryOut;
        this.notes = notes;
        this.transactions = transactions;
        this.measurements = measurements;
        this.clock = clock;
    }

    /** One signal on its way: whose, of which connection, and when it arrived. */
    record Arrival(CallContext call, Organization organization, SignalKind kind, Instant at) {}

    /** Where a signal is read, and by whom. */
    private record Reader(
            IdentityProviderConnection connection,
            ConnectionInUse inUse,
            ReadsRevocationSignals connector) {}

    /** Whether the organization's provider sends signals of this kind. */
    public boolean offers(Organization organization, SignalKind kind) {
        return reader(organization, kind).isPresent();
    }

    public SignalOutcome receive(
            CallContext call, Organization organization, IncomingSignal signal) {
        CallContext by = call.by(new Caller.Provider());
        Arrival arrival = new Arrival(by, organization, signal.kind(), clock.instant());
        SignalOutcome outcome =
                reader(organization, signal.kind())
                        .map(reader -> receive(arrival, reader, signal))
                        .orElseGet(SignalOutcome.NotOffered::new);
        measurements.take(new Measurement.SignalReceived(signal.kind(), outcome));
        return outcome;
    }

    private Optional<Reader> reader(Organization organization, SignalKind kind) {
        return connections
                .find(organization.id())
                .flatMap(c -> c.inForce().flatMap(live -> reader(organization, kind, c, live)));
    }

    private Optional<Reader> reader(
            Organization organization,
            SignalKind kind,
            IdentityProviderConnection connection,
            LiveSettings live) {
        return connectors.get(live.settings().kind()) instanceof ReadsRevocationSignals reading
                        && reading.signals().contains(kind)
                ? Optional.of(
                        new Reader(
                                connection,
                                prepare.prepare(organization, connection.id(), live.settings()),
                                reading))
                : Optional.empty();
    }

    private SignalOutcome receive(Arrival arrival, Reader reader, IncomingSignal signal) {
        SignalSettings stored = settings.find(reader.connection().id());
        if (!SecretCheck.admits(stored, signal)) {
            return refused(arrival, SignalFault.SECRET, "");
        }
        if (SecretCheck.completed(stored, signal).isPresent()) {
            forgetFormerSecret(reader.connection(), signal);
        }
        IncomingSignal expected = withAudience(signal, stored);
        return switch (reader.connector().read(reader.inUse(), expected)) {
            case RevocationOutcome.Refused(SignalFault fault, String shown) ->
                    refused(arrival, fault, shown);
            case RevocationOutcome.Unavailable(Finding finding) -> {
                notes.unavailable(arrival, finding);
                yield new SignalOutcome.Unavailable();
            }
            case RevocationOutcome.Believed(List<ToldEvent> events) ->
                    believed(arrival, reader, events);
        };
    }

    /** Read anew while it is held: an administrator may draw another one at this moment. */
    private void forgetFormerSecret(IdentityProviderConnection connection, IncomingSignal signal) {
        transactions.run(
                () -> {
                    var _ = connections.hold(connection.organization());
                    var completed = SecretCheck.completed(settings.find(connection.id()), signal);
                    completed.ifPresent(settings::store);
                    return completed;
                });
    }

    /** What security events must be for, if an administrator entered it. */
    private static IncomingSignal withAudience(IncomingSignal signal, SignalSettings stored) {
        return signal instanceof IncomingSignal.SecurityEvent event
                ? new IncomingSignal.SecurityEvent(
                        event.token(), event.authorization(), stored.audience())
                : signal;
    }

    private SignalOutcome refused(Arrival arrival, SignalFault fault, String shown) {
        notes.refused(arrival, fault, shown);
        return new SignalOutcome.Refused(fault);
    }

    private SignalOutcome believed(Arrival arrival, Reader reader, List<ToldEvent> events) {
        boolean proven = arrival.kind() != SignalKind.FRONT_CHANNEL_LOGOUT;
        var provider = new CarryOutEvent.Provider(reader.inUse().settings().issuer(), proven);
        List<EventResult> results = new ArrayList<>();
        for (int from = 0; from < events.size(); from += AT_ONCE) {
            List<ToldEvent> some = events.subList(from, Math.min(events.size(), from + AT_ONCE));
            results.addAll(transactions.repeat(() -> carryOut(arrival, provider, some)));
        }
        SignalOutcome outcome = outcome(results);
        if (outcome instanceof SignalOutcome.Refused(SignalFault fault)) {
            return refused(arrival, fault, "");
        }
        notes.believed(arrival, events, results);
        return outcome;
    }

    private List<EventResult> carryOut(
            Arrival arrival, CarryOutEvent.Provider provider, List<ToldEvent> events) {
        var _ = connections.hold(arrival.organization().id());
        return events.stream().map(event -> carryOut(arrival, provider, event)).toList();
    }

    private EventResult carryOut(
            Arrival arrival, CarryOutEvent.Provider provider, ToldEvent event) {
        var organization = arrival.organization();
        Optional<What> before = cameBefore(arrival, event);
        if (before.isPresent()) {
            return EventResult.of(before.get());
        }
        // A clock that is ahead must not outdate what is still to come.
        Instant now = clock.instant();
        Instant at = event.at().isAfter(now) ? now : event.at();
        EventResult result = carryOut.carryOut(arrival.call(), organization, provider, event, at);
        notes.carriedOut(arrival, event, at, result);
        return result;
    }

    /** Where nothing signs the whole of a signal, a used id could be given to other words. */
    private Optional<What> cameBefore(Arrival arrival, ToldEvent event) {
        if (event.id().isEmpty()) {
            return Optional.empty();
        }
        return switch (seen.note(
                arrival.organization().id(), arrival.kind(), event.id(), event.content())) {
            case FIRST -> Optional.empty();
            case AGAIN -> Optional.of(What.REPEATED);
            case OTHERWISE -> Optional.of(What.ID_REUSED);
        };
    }

    /** The best of several: a delivery is done when one of its events is. */
    private static SignalOutcome outcome(List<EventResult> results) {
        What best = results.stream().map(EventResult::what).min(Enum::compareTo).orElse(What.NOTED);
        return switch (best) {
            case DONE, NOTED -> new SignalOutcome.Done();
            case UNKNOWN_USER -> new SignalOutcome.UnknownUser();
            case NOT_ITS_USER -> new SignalOutcome.Impossible();
            case REPEATED -> new SignalOutcome.Repeated();
            case ID_REUSED -> new SignalOutcome.Refused(SignalFault.ID_REUSED);
        };
    }
}
