package dev.gatehouse.oidc.session;

import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.oidc.connection.JsonDocument;
import dev.gatehouse.oidc.connection.KeysOutcome;
import dev.gatehouse.oidc.connection.MetadataOutcome;
import dev.gatehouse.oidc.outbound.OutboundOutcome;
import dev.gatehouse.oidc.signin.ProviderError;
import dev.gatehouse.oidc.signin.SecretUse;
import dev.gatehouse.oidc.token.TokenFault;

import java.util.Optional;

/** What came of a refresh; refused, misconfigured and unavailable are never taken for another. */
public sealed interface RefreshAnswer {
    /**
     * New tokens.
     *
     * @param idToken the claims of the new ID token; empty when none came
     */
    record Renewed(Optional<JsonDocument> idToken, TokenSet tokens) implements RefreshAnswer {}

    /** {@code invalid_grant}: the refresh token is not accepted (RFC 6749, section 5.2). */
    record Refused(ProviderError error) implements RefreshAnswer {}

    /** Any other error: the client, its rights or a policy; the person may not be to blame. */
    record Misconfigured(ProviderError error) implements RefreshAnswer {}

    /** The client's proof must not go to the token endpoint; nothing was sent. */
    record Withheld(SecretUse why) implements RefreshAnswer {}

    /** An answer that is not one of the protocol; the refresh token may be used up. */
    record Faulty(String seen) implements RefreshAnswer {}

    /** The new ID token is not believed. */
    record Disbelieved(TokenFault fault, String seen) implements RefreshAnswer {}

    /** New tokens came, but the keys to judge the new ID token cannot be had now. */
    record NoKeys(KeysOutcome why, TokenSet tokens) implements RefreshAnswer {}

    /** The provider's metadata cannot be had or believed; nothing was sent. */
    record NoMetadata(MetadataOutcome why) implements RefreshAnswer {}

    /** No answer, 5xx or 429; the provider may have done it. */
    record Unreachable(OutboundOutcome.Unreachable why) implements RefreshAnswer {}
}
