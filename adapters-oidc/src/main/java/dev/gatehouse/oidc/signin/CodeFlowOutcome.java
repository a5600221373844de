package dev.gatehouse.oidc.signin;

import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.oidc.connection.JsonDocument;
import dev.gatehouse.oidc.connection.KeysOutcome;
import dev.gatehouse.oidc.connection.MetadataOutcome;
import dev.gatehouse.oidc.connection.ProviderMetadata;
import dev.gatehouse.oidc.outbound.OutboundOutcome;
import dev.gatehouse.oidc.token.TokenFault;

/** What came of completing a code flow; only {@link Verified} tells who somebody is. */
public sealed interface CodeFlowOutcome {
    /** Tokens of which the ID token was judged completely. */
    record Verified(ProviderMetadata provider, JsonDocument idToken, TokenSet tokens)
            implements CodeFlowOutcome {}

    /** The provider answered with an error, at its sign-in page or at its token endpoint. */
    record Refused(ProviderError error) implements CodeFlowOutcome {}

    /** The answer belongs to another provider. */
    record Foreign(String issuer) implements CodeFlowOutcome {}

    /** The answer is not one of the protocol. */
    record Nonsense(String seen) implements CodeFlowOutcome {}

    /** The ID token is not believed. */
    record Disbelieved(TokenFault fault, String seen, TokenSet tokens) implements CodeFlowOutcome {}

    /** The client secret was not sent. */
    record SecretWithheld(SecretUse why) implements CodeFlowOutcome {}

    /** The provider's metadata cannot be had or believed. */
    record NoMetadata(MetadataOutcome why) implements CodeFlowOutcome {}

    /** The provider's keys cannot be had. */
    record NoKeys(KeysOutcome why, TokenSet tokens) implements CodeFlowOutcome {}

    /** What the token endpoint said is neither tokens nor an error; it has refused nothing. */
    record NoAnswer(String seen) implements CodeFlowOutcome {}

    /** The token endpoint gave no answer. */
    record Unreachable(OutboundOutcome.Unreachable why) implements CodeFlowOutcome {}
}
