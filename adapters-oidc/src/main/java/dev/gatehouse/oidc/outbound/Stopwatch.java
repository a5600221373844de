package dev.gatehouse.oidc.outbound;

import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.measurement.Measurement.ProviderAnswer;
import dev.gatehouse.application.measurement.Measurement.ProviderCall;
import dev.gatehouse.application.measurement.Measurements;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Answer;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Unreachable;

import java.time.Duration;
import java.util.function.Supplier;

/** Tells how long requests of one kind take and what comes of them. */
record Stopwatch(Measurements measurements, ProviderCall call) {
    static final Stopwatch OFF = new Stopwatch(nothing -> {}, ProviderCall.METADATA);

    Stopwatch of(ProviderCall other) {
        return new Stopwatch(measurements, other);
    }

    OutboundOutcome time(Supplier<OutboundOutcome> request) {
        long begin = System.nanoTime();
        OutboundOutcome outcome = request.get();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        measurements.take(new Measurement.ProviderAsked(call, answer(outcome), took));
        return outcome;
    }

    private static ProviderAnswer answer(OutboundOutcome outcome) {
        return switch (outcome) {
            case Answer answer -> answer.busy() ? ProviderAnswer.BUSY : ProviderAnswer.ANSWERED;
            case Unreachable(var why, var _, var _) -> answer(why);
        };
    }

    private static ProviderAnswer answer(OutboundOutcome.Why why) {
        return switch (why) {
            case BUSY -> ProviderAnswer.BUSY;
            case TIMEOUT -> ProviderAnswer.TIMEOUT;
            case REFUSED_TARGET -> ProviderAnswer.NOT_SENT;
            case DNS,
                    CONNECT,
                    TLS,
                    TLS_OTHER_HOST,
                    TLS_EXPIRED,
                    TLS_UNKNOWN_AUTHORITY,
                    TOO_LARGE,
                    REDIRECT,
                    CONNECTION_LOST,
                    INTERRUPTED ->
                    ProviderAnswer.UNREACHABLE;
        };
    }
}
