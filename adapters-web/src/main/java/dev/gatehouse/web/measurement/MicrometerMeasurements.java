package dev.gatehouse.web.measurement;

import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.measurement.Measurement.Door;
import dev.gatehouse.application.measurement.Measurement.PasswordFault;
import dev.gatehouse.application.measurement.Measurement.RefreshAnswer;
import dev.gatehouse.application.measurement.Measurement.Way;
import dev.gatehouse.application.measurement.Measurements;
import dev.gatehouse.application.signin.RefusalCode;
import dev.gatehouse.domain.session.SignOutReason;

import io.micrometer.core.instrument.MeterRegistry;

import jakarta.inject.Singleton;

/**
 * Counts by Micrometer.
 *
 * <p>What can be enumerated is there from the start with zero: a rate of something that was never
 * seen before would else begin with its second time.
 */
@Singleton
final class MicrometerMeasurements implements Measurements {
    private final Counts counts;
    private final Times times;
    private final Chores chores;

    MicrometerMeasurements(MeterRegistry registry) {
        counts = new Counts(registry);
        times = new Times(registry);
        chores = new Chores(registry, counts);
        for (SignOutReason reason : SignOutReason.values()) {
            counts.ended(reason, 0);
        }
        for (Way way : Way.values()) {
            counts.signIn(way, Counts.SIGNED_IN, 0);
        }
        for (RefusalCode code : RefusalCode.values()) {
            counts.signIn(Way.PROVIDER, code.key(), 0);
        }
        for (PasswordFault fault : PasswordFault.values()) {
            counts.signIn(Way.PASSWORD, Labels.of(fault), 0);
        }
        for (Door door : Door.values()) {
            counts.turnedAway(door, 0);
        }
        for (RefreshAnswer answer : RefreshAnswer.values()) {
            counts.refresh(answer, 0);
        }
    }

    @Override
    public void take(Measurement measurement) {
        switch (measurement) {
            case Measurement.SessionsEnded(var reason, var sessions) ->
                    counts.ended(reason, sessions);
            case Measurement.SignedIn(var way) -> counts.signIn(way, Counts.SIGNED_IN, 1);
            case Measurement.SignInRefused(var way, var code) -> counts.signIn(way, code.key(), 1);
            case Measurement.PasswordRefused(var fault) ->
                    counts.signIn(Way.PASSWORD, Labels.of(fault), 1);
            case Measurement.RefreshAnswered(var answer) -> counts.refresh(answer, 1);
            case Measurement.SignalReceived(var kind, var outcome) -> counts.signal(kind, outcome);
            case Measurement.SignalTookEffect(var kind, var _, var took) ->
                    times.signalTookEffect(kind, took);
            case Measurement.Examined(var look, var found) -> counts.examined(look, found);
            case Measurement.ProviderAsked(var call, var answer, var took) ->
                    times.providerAsked(call, answer, took);
            case Measurement.TurnedAway(var door) -> counts.turnedAway(door, 1);
            case Measurement.ChoreDone(var chore, var well, var at) -> chores.done(chore, well, at);
        }
    }
}
