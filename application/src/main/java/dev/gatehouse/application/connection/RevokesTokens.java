package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.session.TokenSet;

import java.util.Optional;

/** A connector whose provider revokes tokens (RFC 7009). */
public interface RevokesTokens {
    /**
     * Revokes what the set holds, at the issuer that its ID token names and nowhere else; the
     * finding that prevented it, if any.
     */
    Optional<Finding> revoke(ConnectionInUse connection, TokenSet tokens);
}
