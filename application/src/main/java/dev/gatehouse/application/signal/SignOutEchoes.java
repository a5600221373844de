package dev.gatehouse.application.signal;

import dev.gatehouse.application.session.ListedSession;
import dev.gatehouse.application.session.SessionPages;
import dev.gatehouse.application.session.SessionQuery;
import dev.gatehouse.domain.session.SessionState;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.User;

import java.time.Duration;
import java.time.Instant;

/**
 * Knows the provider's echo of our own sign-out: signing out here ends the session at the provider,
 * which then tells that the person signed out. The person's other devices are not meant by it.
 */
public final class SignOutEchoes {
    /** From our sign-out to the provider's: the person may have to confirm it there. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** How far the provider's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private final SessionPages sessions;

    public SignOutEchoes(SessionPages sessions) {
        this.sessions = sessions;
    }

    /** Whether the person had signed out here, just before the event at the provider. */
    boolean isEcho(User user, Instant event) {
        return sessions.page(user.organization(), endedLast(user)).items().stream()
                .map(ListedSession::session)
                .anyMatch(session -> wasSignedOut(session.state(), event));
    }

    /** However many others live. */
    private static SessionQuery endedLast(User user) {
        return SessionQuery.of(user.id()).endedFor(SignOutReason.SIGNED_OUT);
    }

    private static boolean wasSignedOut(SessionState state, Instant event) {
        return state instanceof SessionState.Ended(SignOutReason reason, Instant at)
                && reason == SignOutReason.SIGNED_OUT
                && event.isAfter(at.minus(SKEW))
                && event.isBefore(at.plus(LONGEST));
    }
}
