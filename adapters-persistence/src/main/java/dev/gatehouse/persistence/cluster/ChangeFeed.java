package dev.gatehouse.persistence.cluster;

import dev.gatehouse.application.cluster.Awareness;
import dev.gatehouse.application.cluster.NodeMemory;
import dev.gatehouse.application.storage.StorageUnavailable;
import dev.gatehouse.persistence.storage.DatabaseFailure;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes this node forget what other nodes changed.
 *
 * <p>One connection of its own listens for notifications and reads the log when one comes, and also
 * every second without: a notification that was lost costs a second. A broken connection is opened
 * again; what was told meanwhile is in the log.
 */
@Singleton
@Requires(property = "datasources.default.url", pattern = "jdbc:postgresql:.*")
final class ChangeFeed implements Awareness, ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
    private static final int POLL_MILLIS = 1_000;
    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Well below the time for which the log is kept ({@link OldChanges}). */
    private static final Duration LONGEST_READABLE = Duration.ofMinutes(5);

    private final FeedConnections connections;
    private final List<NodeMemory> memories;
    private final InstantSource clock;
    private final ChangeReader reader = new ChangeReader();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Knowledge knowledge;
    private final Thread thread;
    private boolean begun;
    private @Nullable Instant complained;

    ChangeFeed(FeedConnections connections, List<NodeMemory> memories, InstantSource clock) {
        this.connections = connections;
        this.memories = memories;
        this.clock = clock;
        // Nothing is remembered yet, so that nothing can be out of date.
        this.knowledge = new Knowledge(clock, LONGEST_GAP);
        this.thread = Thread.ofPlatform().daemon().name("changes").unstarted(this::run);
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        thread.start();
    }

    @Override
    public Duration age() {
        return knowledge.age();
    }

    @Override
    public boolean current() {
        return knowledge.current();
    }

    @Override
    public boolean awaitCurrent() {
        return knowledge.awaitCurrent(PATIENCE);
    }

    @PreDestroy
    void close() throws InterruptedException {
        closing.countDown();
        thread.join(PATIENCE);
    }

    private void run() {
        while (!closing()) {
            try (Connection connection = connections.open()) {
                follow(connection);
            } catch (SQLException | DatabaseFailure | StorageUnavailable broken) {
                knowledge.failed();
                complain("Changes of other nodes cannot be read", broken.getMessage());
                pause();
            } catch (RuntimeException unreadable) {
                // A newer node may tell what this one does not know: it forgets all, and goes on.
                begun = false;
                knowledge.failed();
                complain("A change of another node cannot be understood", unreadable.toString());
                pause();
            }
        }
    }

    private void follow(Connection connection) throws SQLException {
        try (var listen = connection.createStatement()) {
            listen.execute("listen " + Nodes.CHANNEL);
        }
        PGConnection notifications = connection.unwrap(PGConnection.class);
        while (!closing()) {
            catchUp(connection);
            notifications.getNotifications(POLL_MILLIS);
        }
    }

    private void catchUp(Connection connection) {
        Instant now = clock.instant();
        if (begun && !knowledge.olderThan(LONGEST_READABLE)) {
            reader.read(connection)
                    .forEach(change -> memories.forEach(memory -> memory.forget(change)));
        } else {
            reader.begin(connection);
            memories.forEach(NodeMemory::forgetAll);
            begun = true;
        }
        knowledge.reaches(now);
        if (complained != null) {
            complained = null;
            LOG.info("Changes of other nodes are read again");
        }
    }

    /** Once a minute: an outage that lasts must not fill the log. */
    private void complain(String what, @Nullable String why) {
        Instant now = clock.instant();
        if (complained == null || now.isAfter(complained.plus(SILENCE))) {
            complained = now;
            LOG.warn("{}: {}", what, why);
        }
    }

    private boolean closing() {
        return closing.getCount() == 0;
    }

    private void pause() {
        try {
            closing.await(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
