package dev.gatehouse.domain.signin;

import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretHash;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * One journey to the provider and back.
 *
 * @param state echoed by the provider (RFC 6749, section 4.1.1); only its hash is stored
 * @param browser hash of the value in the attempt's own cookie (RFC 9700, section 4.7)
 * @param nonce comes back in the ID token (OIDC Core, section 3.1.2.1)
 * @param verifier of PKCE (RFC 7636); stored encrypted, as the nonce
 */
public record SignInAttempt(
        AttemptId id,
        OrganizationId organization,
        ProviderKind kind,
        Purpose purpose,
        Secret state,
        SecretHash browser,
        Secret nonce,
        Secret verifier,
        URI redirectUri,
        Instant begunAt) {
    /** How long a person may take at the provider. */
    public static final Duration LIFETIME = Duration.ofMinutes(15);

    public boolean expired(Instant now) {
        return !now.isBefore(begunAt.plus(LIFETIME));
    }
}
