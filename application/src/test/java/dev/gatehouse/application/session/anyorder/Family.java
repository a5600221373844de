package dev.gatehouse.application.session.anyorder;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.TokenSet;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The refresh tokens that go back to one sign-in, as the provider keeps them. */
final class Family {
    /** How long a replaced refresh token still works. */
    static final Duration LEEWAY = Duration.ofSeconds(30);

    /** After which a failed attempt is repeated at the latest. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    /** What came of the last request. */
    enum Answer {
        NONE,
        RENEWED,
        FAILED,
        REFUSED
    }

    final int user;
    private Secret current;
    private final Map<Secret, Instant> replaced = new HashMap<>();
    private boolean revoked;
    private boolean accessRemoved;

    /** Whether the newest tokens never arrived, and whether a later attempt failed as well. */
    private boolean lost;

    private boolean lostForGood;

    private Answer last = Answer.NONE;
    private Instant presentedEndsAt = Instant.MAX;
    private Optional<Instant> askedAt = Optional.empty();

    Family(int user, Secret first) {
        this.user = user;
        this.current = first;
    }

    void revoke(boolean access) {
        revoked = true;
        accessRemoved = access;
    }

    boolean accessRemoved() {
        return accessRemoved;
    }

    /** Whether the token is accepted; what is presented after its leeway ends the family. */
    boolean accepts(Secret token, Instant now) {
        if (!token.equals(current) && isLate(token, now)) {
            revoked = true;
        }
        return !revoked;
    }

    boolean isLate(Secret token, Instant now) {
        return Optional.ofNullable(replaced.get(token))
                .filter(at -> now.isAfter(at.plus(LEEWAY)))
                .isPresent();
    }

    /** Whether its replacement arrived already. */
    boolean isUsedUp(Secret token) {
        return replaced.containsKey(token) && !lost;
    }

    /** Whether nobody could help that a token is presented late. */
    boolean excused() {
        return lostForGood;
    }

    void rotate(Secret next, Instant now) {
        replaced.put(current, now);
        current = next;
    }

    /** Whether somebody else asks at this moment and may still get an answer. */
    boolean isAsked(Instant now, Duration timeOut) {
        return askedAt.filter(at -> now.isBefore(at.plus(timeOut))).isPresent();
    }

    void asked(TokenSet presented, Instant now) {
        askedAt = Optional.of(now);
        presentedEndsAt = presented.accessTokenEndsAt();
    }

    /**
     * What arrived of the answer; where the new tokens did not, the former are asked for again
     * while the access token lives.
     */
    void answered(Answer answer, boolean rotated, Instant now) {
        askedAt = Optional.empty();
        last = answer;
        if (answer == Answer.RENEWED) {
            lost = false;
            lostForGood = false;
        } else {
            boolean tooLate = !now.plus(LONGEST_WAIT).isBefore(presentedEndsAt);
            lostForGood = lostForGood || lost || (rotated && tooLate);
            lost = lost || rotated;
        }
    }

    /** Whether it is right that sessions ended then because the provider did not help. */
    boolean failedWhenOver(Instant at) {
        return last == Answer.FAILED && !at.isBefore(presentedEndsAt);
    }

    boolean refused() {
        return last == Answer.REFUSED;
    }
}
