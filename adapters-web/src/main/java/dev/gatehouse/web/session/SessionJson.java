package dev.gatehouse.web.session;

import dev.gatehouse.application.session.ListedSession;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionId;
import dev.gatehouse.domain.session.SessionState;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A session as programs see it.
 *
 * @param reason why it ended; null while it is live
 * @param current whether it is the caller's own
 */
@Serdeable(naming = SnakeCaseStrategy.class)
record SessionJson(
        UUID id,
        UUID userId,
        String userName,
        @Nullable String device,
        String userAgent,
        String address,
        Instant startedAt,
        Instant lastSeenAt,
        String state,
        @Nullable String reason,
        @Nullable Instant endedAt,
        boolean current) {
    /** A part of the list and the mark to go on from. */
    @Serdeable
    record Listed(List<SessionJson> items, @Nullable String next) {
        static Listed of(Page<ListedSession> page, Optional<SessionId> current) {
            Page<SessionJson> items = page.map(listed -> SessionJson.of(listed, current));
            return new Listed(items.items(), items.next().orElse(null));
        }
    }

    /** How many sessions of how many people ended. */
    @Serdeable
    record Ended(int sessions, int people) {}

    static SessionJson of(ListedSession listed, Optional<SessionId> current) {
        Session session = listed.session();
        SessionState.@Nullable Ended end =
                session.state() instanceof SessionState.Ended ended ? ended : null;
        return new SessionJson(
                session.id().value(),
                listed.user().value(),
                listed.userName(),
                DeviceWords.of(session.device()).orElse(null),
                session.device().userAgent(),
                session.device().address(),
                session.startedAt(),
                session.lastSeenAt(),
                end == null ? "live" : "ended",
                end == null ? null : end.reason().key(),
                end == null ? null : end.at(),
                current.equals(Optional.of(session.id())));
    }
}
