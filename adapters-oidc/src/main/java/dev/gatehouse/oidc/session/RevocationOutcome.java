package dev.gatehouse.oidc.session;

import dev.gatehouse.oidc.outbound.OutboundOutcome;
import dev.gatehouse.oidc.signin.SecretUse;

/** What came of giving a token back. */
public sealed interface RevocationOutcome {
    /** Done; so it is for a token that the provider does not know (RFC 7009, section 2.2). */
    record Revoked() implements RevocationOutcome {}

    /** The provider refused. */
    record Refused(int status) implements RevocationOutcome {}

    /** The provider offers no revocation. */
    record NotOffered() implements RevocationOutcome {}

    /** The client secret must not go there; nothing was sent. */
    record Withheld(SecretUse why) implements RevocationOutcome {}

    /** No answer. */
    record Unreachable(OutboundOutcome.Unreachable why) implements RevocationOutcome {}
}
