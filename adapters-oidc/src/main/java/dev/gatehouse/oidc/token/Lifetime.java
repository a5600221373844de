package dev.gatehouse.oidc.token;

import dev.gatehouse.oidc.connection.JsonDocument;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The time claims of a token (RFC 7519, sections 4.1.4 to 4.1.6), with 60 seconds of clock skew.
 */
final class Lifetime {
    private static final Duration SKEW = Duration.ofSeconds(60);

    private Lifetime() {}

    static Optional<TokenFault> fault(JsonDocument claims, Instant now, boolean needsEnd) {
        Optional<Instant> end = claims.time("exp");
        boolean timeless = !needsEnd && !claims.has("exp");
        if (!timeless && end.filter(e -> now.isBefore(e.plus(SKEW))).isEmpty()) {
            return Optional.of(TokenFault.EXPIRED);
        }
        Optional<Instant> issued = claims.time("iat");
        if (issued.isEmpty() || issued.get().isAfter(now.plus(SKEW))) {
            return Optional.of(TokenFault.ISSUED_IN_FUTURE);
        }
        boolean early =
                claims.has("nbf")
                        && claims.time("nbf").filter(t -> !t.isAfter(now.plus(SKEW))).isEmpty();
        return early ? Optional.of(TokenFault.NOT_YET_VALID) : Optional.empty();
    }
}
