package dev.gatehouse.application.session;

import dev.gatehouse.domain.user.UserId;

import java.util.Optional;

/**
 * Which sessions of an organization to list: live ones first, the newest on top, then those that
 * ended last.
 *
 * @param search beginning of the user's name or domain name; empty for everybody
 * @param after the mark of the page before
 */
public record SessionQuery(
        Shown shown, Optional<UserId> user, String search, Optional<String> after, int limit) {
    public static final int PAGE = 50;

    /** Which states are listed. */
    public enum Shown {
        ALL,
        LIVE,
        ENDED
    }

    /** The newest sessions of one user, live and ended. */
    public static SessionQuery of(UserId user) {
        return new SessionQuery(Shown.ALL, Optional.of(user), "", Optional.empty(), PAGE);
    }
}
