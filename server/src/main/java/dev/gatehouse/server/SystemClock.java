package dev.gatehouse.server;

import io.micronaut.context.annotation.Secondary;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.InstantSource;

/** The time of the machine; secondary, so that a launcher of acceptance tests can bring another. */
@Singleton
@Secondary
final class SystemClock implements InstantSource {
    @Override
    public Instant instant() {
        return Instant.now();
    }
}
