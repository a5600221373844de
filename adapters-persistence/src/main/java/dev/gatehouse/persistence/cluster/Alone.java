package dev.gatehouse.persistence.cluster;

import dev.gatehouse.application.cluster.Awareness;

import io.micronaut.context.annotation.Requires;

import jakarta.inject.Singleton;

import java.time.Duration;

/** The only node: what it did not do did not happen. */
@Singleton
@Requires(missingBeans = ChangeFeed.class)
final class Alone implements Awareness {
    @Override
    public Duration age() {
        return Duration.ZERO;
    }

    @Override
    public boolean current() {
        return true;
    }

    @Override
    public boolean awaitCurrent() {
        return true;
    }
}
