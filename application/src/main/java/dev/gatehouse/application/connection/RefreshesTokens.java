package dev.gatehouse.application.connection;

import dev.gatehouse.domain.session.TokenSet;

import java.time.Duration;

/** A connector whose provider issues refresh tokens (RFC 6749, section 6; OIDC Core 12). */
public interface RefreshesTokens {
    /** How long one refresh may take in all: what comes later may meet another's attempt. */
    Duration LONGEST = Duration.ofSeconds(6);

    /**
     * Asks for new tokens, once; never retries by itself. Returns within {@link #LONGEST}, metadata
     * and keys included.
     *
     * <p>The set holds a refresh token. Where the answer brings an ID token, it is judged as OIDC
     * Core 12.2 demands against the one of the set: same issuer, audience and subject.
     */
    RefreshOutcome refresh(ConnectionInUse connection, TokenSet tokens);
}
