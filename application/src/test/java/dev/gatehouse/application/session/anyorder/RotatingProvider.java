package dev.gatehouse.application.session.anyorder;

import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.application.connection.RefreshOutcome;
import dev.gatehouse.application.connection.ScriptedConnector;
import dev.gatehouse.application.session.ASession;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.TokenSet;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** A provider that replaces a refresh token at each use, and fails as it is told to. */
final class RotatingProvider {
    /** Whoever asks waits no longer; below the lease of 8 seconds. */
    static final Duration TIME_OUT = Duration.ofSeconds(5);

    private static final Finding FINDING = ScriptedConnector.finding("seen", Severity.ERROR);

    private final InstantSource clock;
    private final Consumer<String> wrong;
    private final IntFunction<ProviderIdentity> who;
    private final Map<Secret, Family> families = new HashMap<>();
    private Mood mood = Mood.ANSWERS;
    private Runnable meanwhile = () -> {};
    private boolean nodeDies;
    private Optional<Instant> asked = Optional.empty();

    /** Tells with each answer who the person is and in which groups. */
    RotatingProvider(
            InstantSource clock, Consumer<String> wrong, IntFunction<ProviderIdentity> who) {
        this.clock = clock;
        this.wrong = wrong;
        this.who = who;
    }

    /** The node that asked is no more. */
    static final class NodeDied extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    void is(Mood now) {
        mood = now;
    }

    /** What happens while the next request is at work, and whether its node dies then. */
    void next(Runnable happens, boolean dies) {
        meanwhile = happens;
        nodeDies = dies;
    }

    /** Since when the request that waits longest is at work, if one is. */
    Optional<Instant> asked() {
        return asked;
    }

    TokenSet signIn(int user) {
        TokenSet tokens = tokens();
        families.put(tokens.refreshToken().orElseThrow(), new Family(user, refreshToken(tokens)));
        return tokens;
    }

    Family family(TokenSet tokens) {
        return java.util.Objects.requireNonNull(families.get(refreshToken(tokens)));
    }

    private static Secret refreshToken(TokenSet tokens) {
        return tokens.refreshToken().orElseThrow();
    }

    /** An hour's tokens. */
    private TokenSet tokens() {
        Instant now = clock.instant();
        TokenSet any = ASession.tokens();
        return new TokenSet(
                any.accessToken(),
                any.refreshToken(),
                any.idToken(),
                now.plus(Duration.ofHours(1)),
                now);
    }

    RefreshOutcome refresh(TokenSet tokens) {
        Family family = family(tokens);
        Instant begun = clock.instant();
        if (family.isAsked(begun, TIME_OUT)) {
            wrong.accept("Two ask for the same tokens at a time");
        }
        family.asked(tokens, begun);
        RefreshOutcome answer = work(family, refreshToken(tokens));
        boolean rotated = answer instanceof RefreshOutcome.Refreshed;
        if (mood == Mood.LOSES) {
            mood = Mood.ANSWERS;
            answer = new RefreshOutcome.Unavailable(FINDING);
        }
        return delivered(family, answer, rotated, begun, happens(begun));
    }

    private RefreshOutcome work(Family family, Secret token) {
        return switch (mood) {
            case ANSWERS, LOSES -> judged(family, token);
            case AWAY -> new RefreshOutcome.Unavailable(FINDING);
            case MISCONFIGURED -> new RefreshOutcome.Misconfigured(FINDING);
        };
    }

    private RefreshOutcome judged(Family family, Secret token) {
        Instant now = clock.instant();
        if (family.isLate(token, now) && !family.excused()) {
            wrong.accept("A refresh token is presented after its leeway");
        }
        if (family.isUsedUp(token)) {
            wrong.accept("A refresh token is presented although the next one arrived");
        }
        if (!family.accepts(token, now)) {
            return family.accessRemoved()
                    ? new RefreshOutcome.AccessRemoved(FINDING)
                    : new RefreshOutcome.Refused(FINDING);
        }
        TokenSet renewed = tokens();
        family.rotate(refreshToken(renewed), now);
        families.put(refreshToken(renewed), family);
        return new RefreshOutcome.Refreshed(Optional.of(who.apply(family.user)), renewed);
    }

    /** Whether the node died meanwhile. */
    private boolean happens(Instant begun) {
        Runnable act = meanwhile;
        boolean dies = nodeDies;
        next(() -> {}, false);
        boolean outermost = asked.isEmpty();
        if (outermost) {
            asked = Optional.of(begun);
        }
        try {
            act.run();
        } finally {
            if (outermost) {
                asked = Optional.empty();
            }
        }
        return dies;
    }

    private RefreshOutcome delivered(
            Family family, RefreshOutcome answer, boolean rotated, Instant begun, boolean died) {
        boolean late = clock.instant().isAfter(begun.plus(TIME_OUT));
        RefreshOutcome arrives = late ? new RefreshOutcome.Unavailable(FINDING) : answer;
        family.answered(died ? Family.Answer.FAILED : answerOf(arrives), rotated, clock.instant());
        if (died) {
            throw new NodeDied();
        }
        return arrives;
    }

    private static Family.Answer answerOf(RefreshOutcome outcome) {
        return switch (outcome) {
            case RefreshOutcome.Refreshed _ -> Family.Answer.RENEWED;
            case RefreshOutcome.Unavailable _, RefreshOutcome.Misconfigured _ ->
                    Family.Answer.FAILED;
            case RefreshOutcome.Refused _,
                    RefreshOutcome.AccessRemoved _,
                    RefreshOutcome.Reused _ ->
                    Family.Answer.REFUSED;
        };
    }
}
