package dev.gatehouse.application.session;

import dev.gatehouse.application.cluster.Batches;
import dev.gatehouse.application.cluster.Chore;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Removes sessions that ended long ago, in batches that lock nothing for long. */
public final class RemoveEndedSessions implements Chore {
    static final int BATCH = 500;

    private final Sessions sessions;
    private final SessionRetention retention;
    private final InstantSource clock;

    public RemoveEndedSessions(Sessions sessions, SessionRetention retention, InstantSource clock) {
        this.sessions = sessions;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "remove-ended-sessions";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        Instant before = clock.instant().minus(retention.value());
        Batches.all(BATCH, () -> sessions.removeEnded(before, BATCH));
    }
}
