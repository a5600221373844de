package dev.gatehouse.web.measurement;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** When this node last did each piece of its own work, and how often it failed. */
final class Chores {
    private final MeterRegistry registry;
    private final Counts counts;
    private final Map<String, AtomicLong> lastSuccess = new ConcurrentHashMap<>();

    Chores(MeterRegistry registry, Counts counts) {
        this.registry = registry;
        this.counts = counts;
    }

    void done(String chore, boolean well, Instant at) {
        counts.chore(chore, well);
        if (well) {
            lastSuccess.computeIfAbsent(chore, this::gauge).set(at.getEpochSecond());
        }
    }

    private AtomicLong gauge(String chore) {
        AtomicLong seconds = new AtomicLong();
        Gauge.builder("gatehouse.chore.last.success.timestamp", seconds, AtomicLong::get)
                .description("When this node last did the work without failing")
                .baseUnit("seconds")
                .tag("chore", chore)
                .register(registry);
        return seconds;
    }
}
