package dev.gatehouse.application.connection;

import dev.gatehouse.domain.session.TokenSet;

/** A connector whose provider issues refresh tokens (RFC 6749, section 6; OIDC Core 12). */
public interface RefreshesTokens {
    /**
     * Asks for new tokens, once; never retries by itself.
     *
     * <p>The set holds a refresh token. Where the answer brings an ID token, it is judged as OIDC
     * Core 12.2 demands against the one of the set: same issuer, audience and subject.
     */
    RefreshOutcome refresh(ConnectionInUse connection, TokenSet tokens);
}
