package dev.gatehouse.domain.connection;

import java.time.Instant;
import java.util.Optional;

/** How the web app proves to the provider that it is itself (OIDC Core 1.0, section 9). */
public sealed interface ClientAuthentication {
    /**
     * By a password that both sides know.
     *
     * @param secret empty until the one that was typed is stored
     * @param overlap the one that it replaced, until the provider has accepted the newer one
     */
    record BySecret(Optional<SecretRef> secret, Optional<Overlap> overlap)
            implements ClientAuthentication {
        /**
         * With a newer secret. The fallback is the one that is known to work: where the provider
         * has not accepted the present one yet, that is the one before it.
         */
        public BySecret replacedBy(SecretRef newer) {
            Optional<SecretRef> working = overlap.map(Overlap::former).or(() -> secret);
            return new BySecret(
                    Optional.of(newer),
                    working.map(former -> new Overlap(former, Optional.empty())));
        }

        public BySecret withoutOverlap() {
            return new BySecret(secret, Optional.empty());
        }

        /** The first time that the provider refused the newer secret is the one that is told. */
        public BySecret newerRefused(Instant at) {
            return new BySecret(secret, overlap.map(o -> o.newerRefused(at)));
        }
    }

    /** By short-lived assertions, signed with the connection's own key (RFC 7523, section 3). */
    record ByPrivateKey() implements ClientAuthentication {}

    /**
     * A replaced secret, used where the provider refuses the newer one.
     *
     * @param newerRefusedAt when the provider first refused the newer one
     */
    record Overlap(SecretRef former, Optional<Instant> newerRefusedAt) {
        Overlap newerRefused(Instant at) {
            return newerRefusedAt.isPresent() ? this : new Overlap(former, Optional.of(at));
        }
    }

    static ClientAuthentication by(SecretRef secret) {
        return new BySecret(Optional.of(secret), Optional.empty());
    }
}
