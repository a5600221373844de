package dev.gatehouse.domain.session;

import dev.gatehouse.domain.field.InvalidValue;

import java.time.Duration;
import java.time.Instant;

/**
 * The last part of an access token's life in which a used session renews it, in per cent: 5 to 90.
 *
 * <p>The part is at least 30 seconds, or half of the life where that is shorter, so that a very
 * short token is not renewed at each use.
 */
public record RefreshFraction(int percent) {
    public static final RefreshFraction DEFAULT = new RefreshFraction(20);
    private static final Duration LEAST = Duration.ofSeconds(30);

    public RefreshFraction {
        if (percent < 5 || percent > 90) {
            throw new InvalidValue("refresh_percent.range");
        }
    }

    /** A whole number, as somebody typed it. */
    public static RefreshFraction of(String text) {
        if (!text.matches("[0-9]{1,2}")) {
            throw new InvalidValue("refresh_percent.range");
        }
        return new RefreshFraction(Integer.parseInt(text));
    }

    /** From when on a use of the session renews the tokens. */
    public Instant dueAt(TokenSet tokens) {
        Duration life = Duration.between(tokens.receivedAt(), tokens.accessTokenEndsAt());
        Duration part = life.multipliedBy(percent).dividedBy(100);
        Duration half = life.dividedBy(2);
        Duration least = half.compareTo(LEAST) < 0 ? half : LEAST;
        return tokens.accessTokenEndsAt().minus(part.compareTo(least) > 0 ? part : least);
    }
}
