package dev.gatehouse.application.platform;

import dev.gatehouse.domain.secret.Secret;

import java.util.function.Supplier;

/** Keeps the platform's own signing keys, encrypted, the same on every node. */
public interface PlatformKeys {
    /**
     * The private JSON Web Key Set (RFC 7517, section 5).
     *
     * @param first makes the first set; of several nodes that start at once, one set wins for all
     */
    Secret keySet(Supplier<Secret> first);
}
