package dev.gatehouse.sandbox.session;

import dev.gatehouse.sandbox.tenant.OktaId;
import dev.gatehouse.sandbox.tenant.TenantClock;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All sessions of one tenant; two hours without use end one (Okta's default idle time). */
public final class Sessions {
    private static final Duration IDLE = Duration.ofHours(2);
    private static final int SWEEP = 1000;
    private final Map<String, OktaSession> sessions = new ConcurrentHashMap<>();
    private final TenantClock clock;
    private final Runnable changed;

    public Sessions(TenantClock clock, Runnable changed) {
        this.clock = clock;
        this.changed = changed;
    }

    /** Starts a session; its id is the cookie's value. */
    public OktaSession start(String userId) {
        if (sessions.size() % SWEEP == SWEEP - 1) {
            sessions.values().removeIf(this::stale);
        }
        long now = clock.epochSecond();
        OktaSession session = new OktaSession("102" + OktaId.opaque(), userId, now, now);
        sessions.put(session.id(), session);
        changed.run();
        return session;
    }

    public Optional<OktaSession> find(String id) {
        return Optional.ofNullable(
                sessions.computeIfPresent(
                        id,
                        (key, session) ->
                                stale(session) ? null : session.seen(clock.epochSecond())));
    }

    public void end(String id) {
        sessions.remove(id);
        changed.run();
    }

    /** Ends every session of a person and says how many there were. */
    public int endAll(String userId) {
        List<OktaSession> theirs =
                sessions.values().stream().filter(s -> s.userId().equals(userId)).toList();
        theirs.forEach(session -> sessions.remove(session.id()));
        changed.run();
        return theirs.size();
    }

    public List<OktaSession> all() {
        sessions.values().removeIf(this::stale);
        return List.copyOf(sessions.values());
    }

    public void load(Collection<OktaSession> kept) {
        kept.forEach(session -> sessions.put(session.id(), session));
    }

    private boolean stale(OktaSession session) {
        return clock.epochSecond() - session.lastSeen() > IDLE.toSeconds();
    }
}
