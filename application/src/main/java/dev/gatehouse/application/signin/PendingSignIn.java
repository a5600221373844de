package dev.gatehouse.application.signin;

import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.TokenSet;

import java.time.Duration;
import java.time.Instant;

/**
 * Somebody whom the provider has authenticated, in a browser where another person is signed in; it
 * waits for a decision.
 *
 * @param ticket what the browser's cookie holds; only its hash is stored
 * @param revision of the settings that the identity was judged by
 * @param authenticatedAt when the sign-in began
 * @param since when it was asked
 */
public record PendingSignIn(
        Secret ticket,
        OrganizationId organization,
        long revision,
        ProviderIdentity identity,
        TokenSet tokens,
        Instant authenticatedAt,
        String returnTo,
        Instant since) {
    /** How long a person may think about it. */
    public static final Duration LIFETIME = Duration.ofMinutes(5);

    public boolean expired(Instant now) {
        return !now.isBefore(since.plus(LIFETIME));
    }
}
