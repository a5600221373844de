package dev.gatehouse.domain.session;

import dev.gatehouse.domain.secret.Secret;

import java.time.Instant;
import java.util.Optional;

/**
 * What the provider issued at a sign-in; stored encrypted only.
 *
 * @param accessTokenEndsAt counted from receipt by {@code expires_in} (RFC 6749, section 5.1)
 */
public record TokenSet(
        Secret accessToken,
        Optional<Secret> refreshToken,
        Secret idToken,
        Instant accessTokenEndsAt,
        Instant receivedAt) {}
