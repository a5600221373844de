package dev.gatehouse.domain.setup;

import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.secret.Secret;

import java.util.Optional;

/**
 * What an administrator gives for one run, so that his tenant can be read and set up.
 *
 * <p>It is only sent to the organization's own origin at the provider, and it is never stored.
 */
public sealed interface SetUpCredential {
    /** A token that acts with the rights of whoever made it. */
    record ApiToken(Secret token) implements SetUpCredential {}

    /**
     * A program of the tenant that proves itself by its private key (RFC 7523).
     *
     * @param privateKey a JSON Web Key or a PEM text
     * @param keyId names the key, where the key does not say it itself
     */
    record ServiceApp(ClientId client, Secret privateKey, Optional<String> keyId)
            implements SetUpCredential {}
}
