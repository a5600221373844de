package dev.gatehouse.server;

import dev.gatehouse.application.diagnosis.WatchConnections;
import dev.gatehouse.application.diagnosis.WatchRhythm;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.scheduling.annotation.Scheduled;

import jakarta.inject.Singleton;

import java.security.SecureRandom;

/** Lets the watch look whether something is due, every few seconds on every node. */
@Singleton
final class Watch {
    private final WatchConnections connections;
    private final OwnWork work;

    Watch(WatchConnections connections, OwnWork work) {
        this.connections = connections;
        this.work = work;
    }

    @Scheduled(
            initialDelay = "${gatehouse.watch.tick:30s}",
            fixedDelay = "${gatehouse.watch.tick:30s}")
    void tick() {
        work.run("watch-connections", connections::tick);
    }

    /** How often each provider is looked at, give or take a fifth. */
    @Factory
    static final class Rhythm {
        @Context // At start-up, so that a wrong setting is seen at once.
        WatchRhythm rhythm(Settings settings) {
            return settings.duration(
                    "gatehouse.watch.interval",
                    "PT1H",
                    interval -> new WatchRhythm(interval, new SecureRandom()));
        }
    }
}
