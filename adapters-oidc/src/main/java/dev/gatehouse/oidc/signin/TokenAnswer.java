package dev.gatehouse.oidc.signin;

import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.oidc.outbound.OutboundOutcome;

/** What the token endpoint said. */
public sealed interface TokenAnswer {
    /** Tokens, not judged yet. */
    record Issued(TokenSet tokens) implements TokenAnswer {}

    /** An error (RFC 6749, section 5.2). */
    record Refused(ProviderError error) implements TokenAnswer {}

    /** Tokens, but not such as were asked for. */
    record Faulty(String seen) implements TokenAnswer {}

    /** Neither tokens nor an error: something else answered in the provider's place. */
    record Nonsense(String seen) implements TokenAnswer {}

    /** The secret must not go there, or there is none; nothing was sent. */
    record Withheld(SecretUse why) implements TokenAnswer {}

    /** No answer. */
    record Unreachable(OutboundOutcome.Unreachable why) implements TokenAnswer {}
}
