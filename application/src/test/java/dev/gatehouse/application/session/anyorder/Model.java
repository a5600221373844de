package dev.gatehouse.application.session.anyorder;

import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionState;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.session.TokenOwnership;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is promised of sessions: each ends for one reason that fits what happened, is accepted
 * nowhere soon afterwards, and everywhere before.
 */
final class Model {
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);
    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);
    private static final int RECENT = 10;

    private final TokenOwnership ownership;
    private final List<Known> sessions = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private Duration learntAfter = Duration.ZERO;

    Model(TokenOwnership ownership) {
        this.ownership = ownership;
    }

    void wrong(String what) {
        wrong.add(what);
    }

    /** What was wrong first. */
    Optional<String> wrong() {
        return wrong.stream().findFirst();
    }

    void learntAfter(Duration delay) {
        learntAfter = delay;
    }

    Known signedIn(Session session, int user, Family family) {
        if (ownership == TokenOwnership.PER_USER) {
            live().filter(known -> known.user == user).forEach(known -> known.foundedOn(family));
        }
        Known known = new Known(session, user, family);
        sessions.add(known);
        return known;
    }

    private java.util.stream.Stream<Known> live() {
        return sessions.stream().filter(Known::live);
    }

    List<Known> all() {
        return List.copyOf(sessions);
    }

    /** One of the newest. */
    Optional<Known> chosen(int number) {
        int from = Math.max(0, sessions.size() - RECENT);
        return sessions.isEmpty()
                ? Optional.empty()
                : Optional.of(sessions.get(from + number % (sessions.size() - from)));
    }

    /** Somebody ends these sessions now, as far as they are live. */
    void ends(Predicate<Known> which, SignOutReason reason, Instant now) {
        live().filter(which).toList().forEach(known -> end(known, reason, now));
    }

    private void end(Known known, SignOutReason reason, Instant at) {
        boolean prompt = learntAfter.compareTo(ONE_SECOND) < 0;
        Instant until = at.plus(prompt ? ONE_SECOND : FIVE_SECONDS);
        known.ended(new SessionState.Ended(reason, at), until);
    }

    /** The session was found to be so. */
    void found(Known known, SessionState state) {
        switch (state) {
            case SessionState.Live() -> {
                if (!known.live()) {
                    wrong("A session lives although it ended: " + known.end());
                }
            }
            case SessionState.Ended ended -> foundEnded(known, ended);
        }
    }

    private void foundEnded(Known known, SessionState.Ended ended) {
        if (!known.live()) {
            if (!known.end().equals(Optional.of(ended))) {
                wrong("A session ended as " + known.end() + " and is said to be " + ended);
            }
            return;
        }
        if (!fits(known, ended)) {
            wrong("A session was lost: " + ended.reason());
        }
        end(known, ended.reason(), ended.at());
    }

    /** Whether a refresh may have ended the session so. */
    private boolean fits(Known known, SessionState.Ended ended) {
        return switch (ended.reason()) {
            case PROVIDER_ERROR -> known.foundedOn().failedWhenOver(ended.at());
            case REFUSED_BY_PROVIDER -> known.foundedOn().refused();
            case ACCESS_REMOVED ->
                    sessions.stream()
                            .filter(other -> other.user == known.user)
                            .map(Known::foundedOn)
                            .anyMatch(family -> family.accessRemoved() && family.refused());
            case SIGNED_OUT,
                    REFRESH_TOKEN_EXPIRED,
                    INACTIVE_TOO_LONG,
                    CONFIGURATION_CHANGED,
                    SIGNED_OUT_BY_ADMINISTRATOR,
                    SIGNED_OUT_BY_PROVIDER,
                    REPLACED,
                    LIFETIME_REACHED,
                    TOKEN_REUSE_DETECTED ->
                    false;
        };
    }

    /** A node accepted the session, or did not. */
    void used(Known known, boolean accepted, Instant at) {
        if (known.live() && !accepted) {
            wrong("A live session is refused");
        }
        if (accepted && known.mustBeRefused(at)) {
            wrong("An ended session is accepted too long");
        }
    }
}
