package dev.gatehouse.oidc.token;

import dev.gatehouse.oidc.connection.JsonDocument;
import dev.gatehouse.oidc.connection.KeysOutcome;

/** What came of judging a token. */
public sealed interface TokenOutcome {
    /** Genuine. */
    record Genuine(JsonDocument claims) implements TokenOutcome {}

    /**
     * Not believed.
     *
     * @param seen the offending value where it is harmless to show, else empty
     */
    record Refused(TokenFault fault, String seen) implements TokenOutcome {}

    /** It cannot be judged: the provider's keys cannot be had. */
    record NoKeys(KeysOutcome why) implements TokenOutcome {}
}
