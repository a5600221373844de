package dev.gatehouse.server;

import dev.gatehouse.application.cluster.Housekeeping;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks every second which chores are this node's to do, and does each on a thread of its own. */
@Singleton
final class Housekeeper implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeper.class);

    private final Housekeeping housekeeping;
    private final OwnWork work;
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService bell =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("housekeeping").factory());

    private @Nullable Future<?> ringing;

    Housekeeper(Housekeeping housekeeping, OwnWork work) {
        this.housekeeping = housekeeping;
        this.work = work;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        ringing = bell.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            housekeeping
                    .claimed()
                    .forEach(chore -> hands.execute(() -> work.run(chore.name(), chore::run)));
        } catch (RuntimeException broken) {
            LOG.warn("No chore can be claimed: {}", broken.getMessage());
        }
    }

    @PreDestroy
    void close() {
        if (ringing != null) {
            ringing.cancel(false);
        }
        bell.shutdownNow();
        hands.shutdownNow();
    }
}
