package dev.gatehouse.oidc.diagnosis;

import dev.gatehouse.oidc.outbound.OutboundOutcome;
import dev.gatehouse.oidc.signin.ProviderError;

/** What a token endpoint said to a request that was only made to hear what it says. */
public sealed interface TokenReply {
    /** An error (RFC 6749, section 5.2). */
    record Refused(ProviderError error) implements TokenReply {
        /** Whether it is the client authentication that failed. */
        public boolean clientRefused() {
            return error.code().equals("invalid_client");
        }
    }

    /** It gave a token. */
    record Granted(GrantedToken token) implements TokenReply {}

    /** Neither tokens nor an error. */
    record Nonsense(String seen) implements TokenReply {}

    /** It could not be asked, or says that it cannot answer now. */
    record Unreachable(OutboundOutcome.Unreachable why) implements TokenReply {}
}
