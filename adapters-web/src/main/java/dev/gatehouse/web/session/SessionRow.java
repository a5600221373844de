package dev.gatehouse.web.session;

import dev.gatehouse.application.session.ListedSession;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionId;
import dev.gatehouse.domain.session.SessionState;
import dev.gatehouse.web.page.Times;

import java.util.Optional;

/**
 * One session in a list.
 *
 * @param device in words; empty when the browser did not say
 * @param reason key of the reason; empty while it is live
 * @param current whether it is the one that the page is seen with
 */
public record SessionRow(
        String id,
        String userHref,
        String userName,
        Optional<String> device,
        String userAgent,
        String address,
        Moment started,
        Moment lastSeen,
        Optional<Moment> ended,
        String reason,
        boolean current) {
    /** A moment for people and for machines. */
    public record Moment(String exact, String instant) {
        static Moment of(java.time.Instant at) {
            return new Moment(Times.exact(at), at.toString());
        }
    }

    static SessionRow of(ListedSession listed, String usersPath, Optional<SessionId> current) {
        Session session = listed.session();
        Optional<SessionState.Ended> end =
                session.state() instanceof SessionState.Ended ended
                        ? Optional.of(ended)
                        : Optional.empty();
        return new SessionRow(
                session.id().value().toString(),
                usersPath + "/" + listed.user().value(),
                listed.userName(),
                DeviceWords.of(session.device()),
                session.device().userAgent(),
                session.device().address(),
                Moment.of(session.startedAt()),
                Moment.of(session.lastSeenAt()),
                end.map(SessionState.Ended::at).map(Moment::of),
                end.map(e -> e.reason().key()).orElse(""),
                current.equals(Optional.of(session.id())));
    }

    public boolean live() {
        return ended.isEmpty();
    }
}
