package dev.gatehouse.domain.session;

import dev.gatehouse.domain.connection.RefreshLifetimes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A refresh token that the provider refused without telling why.
 *
 * @param foundedAt when the person signed in, from which the token's lifetime counts
 * @param usedAt when the token was last used, from which its idle window counts
 */
public record RefusedRefresh(Instant foundedAt, Instant usedAt) {
    /** The clocks of the provider and of this server may differ by that much. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    /**
     * Why the session ends: a cause is only named where the known lifetimes say so, and of two the
     * one that came first.
     */
    public SignOutReason reason(RefreshLifetimes known, Instant now) {
        Optional<Instant> expired = known.lifetime().map(foundedAt::plus).filter(over(now));
        Optional<Instant> idle = known.idle().map(usedAt::plus).filter(over(now));
        if (idle.isPresent() && expired.map(idle.get()::isBefore).orElse(true)) {
            return SignOutReason.INACTIVE_TOO_LONG;
        }
        return expired.isPresent()
                ? SignOutReason.REFRESH_TOKEN_EXPIRED
                : SignOutReason.REFUSED_BY_PROVIDER;
    }

    private static java.util.function.Predicate<Instant> over(Instant now) {
        return end -> !now.plus(SKEW).isBefore(end);
    }
}
