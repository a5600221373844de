package dev.gatehouse.domain.connection;

import java.util.Optional;

/** How the web app proves to the provider that it is itself (OIDC Core 1.0, section 9). */
public sealed interface ClientAuthentication {
    /**
     * By a password that both sides know.
     *
     * @param secret empty until the one that was typed is stored
     * @param former the one before, used where the provider refuses the newer one, until that was
     *     accepted once
     */
    record BySecret(Optional<SecretRef> secret, Optional<SecretRef> former)
            implements ClientAuthentication {}

    /** By short-lived assertions, signed with the connection's own key (RFC 7523, section 3). */
    record ByPrivateKey() implements ClientAuthentication {}

    static ClientAuthentication by(SecretRef secret) {
        return new BySecret(Optional.of(secret), Optional.empty());
    }
}
