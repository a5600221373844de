package dev.gatehouse.application.session;

import dev.gatehouse.domain.session.Session;

import java.util.List;

/** What one act ended: nothing that somebody else had ended before. */
public record EndedSessions(List<Session> sessions) {
    public EndedSessions {
        sessions = List.copyOf(sessions);
    }

    public int count() {
        return sessions.size();
    }

    /** Of how many people. */
    public int people() {
        return (int) sessions.stream().map(Session::subject).distinct().count();
    }
}
