package dev.gatehouse.web.access;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import jakarta.inject.Singleton;

/** How many sessions this node remembers: those that were used here within the last minute. */
@Singleton
record RememberedSessionsGauge(RememberedCallers remembered) implements MeterBinder {
    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("gatehouse.sessions.remembered", remembered, r -> r.sessions().size())
                .description("Sessions that were used on this node within the last minute")
                .register(registry);
    }
}
