package dev.gatehouse.web.measurement;

import dev.gatehouse.application.cluster.Awareness;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import jakarta.inject.Singleton;

import java.util.concurrent.TimeUnit;

/** How long ago this node last learned what others did; at 30 seconds it answers 503. */
@Singleton
record KnowledgeGauge(Awareness awareness) implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder(
                        "gatehouse.changes.age",
                        awareness,
                        TimeUnit.MILLISECONDS,
                        known -> known.age().toMillis())
                .description("How long ago this node last learned what the others changed")
                .register(registry);
    }
}
