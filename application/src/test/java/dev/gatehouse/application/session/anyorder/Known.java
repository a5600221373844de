package dev.gatehouse.application.session.anyorder;

import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionState;

import java.time.Instant;
import java.util.Optional;

/** What the model knows of a session. */
final class Known {
    final Session session;
    final int user;
    private Family foundedOn;
    private Optional<SessionState.Ended> end = Optional.empty();
    private Instant acceptedUntil = Instant.MAX;

    Known(Session session, int user, Family foundedOn) {
        this.session = session;
        this.user = user;
        this.foundedOn = foundedOn;
    }

    Family foundedOn() {
        return foundedOn;
    }

    /** A sign-in elsewhere replaced the tokens. */
    void foundedOn(Family other) {
        foundedOn = other;
    }

    boolean live() {
        return end.isEmpty();
    }

    Optional<SessionState.Ended> end() {
        return end;
    }

    /** It ended, and a node may accept it until then. */
    void ended(SessionState.Ended how, Instant until) {
        end = Optional.of(how);
        acceptedUntil = until;
    }

    /** Whether it is wrong that a node accepted it at that time. */
    boolean mustBeRefused(Instant at) {
        return at.isAfter(acceptedUntil);
    }
}
