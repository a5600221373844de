package dev.gatehouse.application.connection;

import dev.gatehouse.domain.secret.Secret;

import java.net.URI;
import java.util.Optional;

/** A connector whose provider can end the person's session there (OIDC RP-Initiated Logout 1.0). */
public interface EndsProviderSessions {
    /**
     * The form that the browser posts to the provider; empty when the provider offers none, or did
     * not issue the token.
     */
    Optional<ProviderSignOut> signOut(ConnectionInUse connection, Secret idToken, URI returnTo);
}
