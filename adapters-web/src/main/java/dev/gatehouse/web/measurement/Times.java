package dev.gatehouse.web.measurement;

import dev.gatehouse.application.measurement.Measurement.ProviderAnswer;
import dev.gatehouse.application.measurement.Measurement.ProviderCall;
import dev.gatehouse.domain.signal.SignalKind;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import java.time.Duration;
import java.util.stream.LongStream;

/** How long things took, as histograms whose steps lie around what is promised. */
record Times(MeterRegistry registry) {
    private static final Duration[] SIGNAL_STEPS = millis(10, 50, 100, 250, 500, 1_000, 5_000);
    private static final Duration[] PROVIDER_STEPS = millis(50, 100, 250, 500, 1_000, 2_500, 5_000);

    private static Duration[] millis(long... steps) {
        return LongStream.of(steps).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }

    void signalTookEffect(SignalKind kind, Duration took) {
        Timer.builder("gatehouse.signal.effect")
                .description("From a signal's arrival until the last session that it ended")
                .tag("kind", kind.key())
                .serviceLevelObjectives(SIGNAL_STEPS)
                .register(registry)
                .record(took);
    }

    void providerAsked(ProviderCall call, ProviderAnswer answer, Duration took) {
        Timer.builder("gatehouse.provider.calls")
                .description("Requests to identity providers")
                .tags("call", Labels.of(call), "outcome", Labels.of(answer))
                .serviceLevelObjectives(PROVIDER_STEPS)
                .register(registry)
                .record(took);
    }
}
