package dev.gatehouse.okta.session;

import dev.gatehouse.oidc.outbound.OutboundOutcome.Unreachable;
import dev.gatehouse.oidc.outbound.RetryAfter;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long Okta asks to be left alone.
 *
 * <p>Quirk: a 429 of Okta has no {@code Retry-After} but {@code X-Rate-Limit-Reset}, in seconds
 * since 1970 by Okta's clock, which its {@code Date} tells.
 *
 * @see <a href="https://developer.okta.com/docs/reference/rl-best-practices/">Okta: rate limits</a>
 */
final class RateLimitReset {
    private RateLimitReset() {}

    static Optional<Duration> of(Unreachable busy, Instant now) {
        return RetryAfter.of(busy, now)
                .or(
                        () ->
                                RetryAfter.header(busy, "x-rate-limit-reset")
                                        .filter(text -> text.matches("[0-9]{1,11}"))
                                        .map(Long::parseLong)
                                        .map(Instant::ofEpochSecond)
                                        .map(
                                                at ->
                                                        Duration.between(
                                                                RetryAfter.sentAt(busy, now), at))
                                        .filter(Duration::isPositive));
    }
}
