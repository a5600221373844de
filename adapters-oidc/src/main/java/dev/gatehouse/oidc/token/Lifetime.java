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
        Optional<Instant> issued = claims.time("iat");
        Optional<Instant> begin = claims.time("nbf");
        boolean endless = !needsEnd && !claims.has("exp");
        if ((end.isEmpty() && !endless)
                || issued.isEmpty()
                || (begin.isEmpty() && claims.has("nbf"))) {
            return Optional.of(TokenFault.UNTIMED);
        }
        if (end.filter(e -> !now.isBefore(e.plus(SKEW))).isPresent()) {
            return Optional.of(TokenFault.EXPIRED);
        }
        Instant latest = now.plus(SKEW);
        if (issued.get().isAfter(latest)) {
            return Optional.of(TokenFault.ISSUED_IN_FUTURE);
        }
        return begin.filter(latest::isBefore).map(early -> TokenFault.NOT_YET_VALID);
    }
}
