package dev.gatehouse.web.measurement;

import dev.gatehouse.application.measurement.Measurement.Door;
import dev.gatehouse.application.measurement.Measurement.Look;
import dev.gatehouse.application.measurement.Measurement.RefreshAnswer;
import dev.gatehouse.application.measurement.Measurement.Way;
import dev.gatehouse.application.signal.SignalOutcome;
import dev.gatehouse.domain.connection.FindingCode;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.signal.SignalKind;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import java.util.List;

/** Everything that is only counted; each label has few values, all known beforehand. */
record Counts(MeterRegistry registry) {
    static final String SIGNED_IN = "signed_in";

    void ended(SignOutReason reason, int sessions) {
        add(
                counter("gatehouse.sessions.ended", "Sessions that ended, by reason")
                        .tag("reason", reason.key()),
                sessions);
    }

    void signIn(Way way, String outcome, int times) {
        add(
                counter("gatehouse.sign.ins", "Sign-ins that ended, well or not")
                        .tags("way", Labels.of(way), "outcome", outcome),
                times);
    }

    void refresh(RefreshAnswer answer, int times) {
        add(
                counter("gatehouse.refreshes", "Token refreshes, by the provider's answer")
                        .tag("outcome", Labels.of(answer)),
                times);
    }

    void signal(SignalKind kind, SignalOutcome outcome) {
        add(
                counter("gatehouse.signals", "Signals of providers, by what came of them")
                        .tags("kind", kind.key(), "outcome", Labels.of(outcome)),
                1);
    }

    void examined(Look look, List<FindingCode> found) {
        add(
                counter("gatehouse.examinations", "Looks at connections, by what caused them")
                        .tag("look", Labels.of(look)),
                1);
        found.forEach(code -> found(look, code));
    }

    private void found(Look look, FindingCode code) {
        add(
                counter("gatehouse.findings", "What looks at connections found")
                        .tags("look", Labels.of(look), "code", code.value()),
                1);
    }

    void turnedAway(Door door, int times) {
        add(
                counter("gatehouse.turned.away", "Calls that were told to come again in a moment")
                        .tag("door", Labels.of(door)),
                times);
    }

    void chore(String chore, boolean well) {
        add(
                counter("gatehouse.chore.runs", "Work that this node did by itself")
                        .tags("chore", chore, "outcome", well ? "done" : "failed"),
                1);
    }

    private static Counter.Builder counter(String name, String description) {
        return Counter.builder(name).description(description);
    }

    private void add(Counter.Builder counter, int times) {
        counter.register(registry).increment(times);
    }
}
