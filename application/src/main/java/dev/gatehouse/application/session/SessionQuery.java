package dev.gatehouse.application.session;

import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.UserId;

import java.util.Optional;

/**
 * Which sessions of an organization to list: live ones first, the newest on top, then those that
 * ended last.
 *
 * @param reason if there, only sessions that ended for it
 * @param search beginning of the user's name or domain name; empty for everybody
 * @param after the mark of the page before
 */
public record SessionQuery(
        Shown shown,
        Optional<SignOutReason> reason,
        Optional<UserId> user,
        String search,
        Optional<String> after,
        int limit) {
    public static final int PAGE = 50;

    /** The newest sessions of everybody. */
    public static final SessionQuery EVERYBODY =
            new SessionQuery(
                    Shown.ALL, Optional.empty(), Optional.empty(), "", Optional.empty(), PAGE);

    /** A live session has no reason. */
    public SessionQuery {
        shown = reason.isPresent() ? Shown.ENDED : shown;
    }

    /** Which states are listed. */
    public enum Shown {
        ALL,
        LIVE,
        ENDED
    }

    /** The newest sessions of one user, live and ended. */
    public static SessionQuery of(UserId user) {
        return new SessionQuery(
                Shown.ALL, Optional.empty(), Optional.of(user), "", Optional.empty(), PAGE);
    }

    /** From the beginning, in these states, for whatever reason. */
    public SessionQuery in(Shown states) {
        return new SessionQuery(states, Optional.empty(), user, search, Optional.empty(), limit);
    }

    /** From the beginning, those that ended for the reason. */
    public SessionQuery endedFor(SignOutReason why) {
        return new SessionQuery(shown, Optional.of(why), user, search, Optional.empty(), limit);
    }

    /** Where the page with that mark ended, or from the beginning. */
    public SessionQuery from(Optional<String> mark) {
        return new SessionQuery(shown, reason, user, search, mark, limit);
    }
}
