package dev.gatehouse.application.session;

import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionState;
import dev.gatehouse.domain.user.UserId;

/** A session of an organization as lists show it. */
public record ListedSession(Session session, UserId user, String userName) {
    public boolean live() {
        return session.state() instanceof SessionState.Live;
    }
}
