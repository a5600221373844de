package dev.gatehouse.oidc.session;

import com.nimbusds.jose.JWSAlgorithm;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.RefreshesTokens;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.oidc.connection.Discovery;
import dev.gatehouse.oidc.connection.JsonDocument;
import dev.gatehouse.oidc.connection.MetadataOutcome;
import dev.gatehouse.oidc.connection.ProviderMetadata;
import dev.gatehouse.oidc.connection.SigningKeys;
import dev.gatehouse.oidc.outbound.Deadline;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.signin.ProviderError;
import dev.gatehouse.oidc.signin.SecretUse;
import dev.gatehouse.oidc.signin.TokenAnswer;
import dev.gatehouse.oidc.signin.TokenEndpoint;
import dev.gatehouse.oidc.token.IdTokens;
import dev.gatehouse.oidc.token.TokenOutcome;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Renews tokens (RFC 6749, section 6), asking once, and judges the new ID token if one comes. */
public final class RefreshGrant {
    private final Discovery discovery;
    private final TokenEndpoint endpoint;
    private final IdTokens idTokens;
    private final Duration longest;

    /** With the one algorithm that the provider signs with. */
    public RefreshGrant(
            OutboundGuard guard,
            Discovery discovery,
            SigningKeys keys,
            JWSAlgorithm algorithm,
            InstantSource clock) {
        this(guard, discovery, keys, algorithm, clock, RefreshesTokens.LONGEST);
    }

    RefreshGrant(
            OutboundGuard guard,
            Discovery discovery,
            SigningKeys keys,
            JWSAlgorithm algorithm,
            InstantSource clock,
            Duration longest) {
        this.longest = longest;
        this.discovery = discovery;
        this.endpoint = new TokenEndpoint(guard, clock);
        this.idTokens = new IdTokens(algorithm, keys, clock);
    }

    /**
     * The set holds the refresh token; what the answer leaves out stays in it. Metadata, tokens and
     * keys share one deadline.
     */
    public RefreshAnswer refresh(
            ConnectionInUse connection, ClientId client, TokenSet tokens, Secret refreshToken) {
        return Deadline.within(longest, () -> ask(connection, client, tokens, refreshToken));
    }

    private RefreshAnswer ask(
            ConnectionInUse connection, ClientId client, TokenSet tokens, Secret refreshToken) {
        MetadataOutcome metadata = discovery.find(connection.settings().issuer());
        if (!(metadata instanceof MetadataOutcome.Found(ProviderMetadata provider))) {
            return new RefreshAnswer.NoMetadata(metadata);
        }
        return switch (endpoint.refresh(
                provider.tokenEndpoint(), connection, client, tokens, refreshToken)) {
            case TokenAnswer.Issued(TokenSet renewed) -> judge(provider, client, tokens, renewed);
            case TokenAnswer.Refused(ProviderError error) -> read(error);
            case TokenAnswer.Faulty(String seen) -> new RefreshAnswer.Faulty(seen);
            case TokenAnswer.Nonsense(String seen) -> new RefreshAnswer.Faulty(seen);
            case TokenAnswer.Withheld(SecretUse why) -> new RefreshAnswer.Withheld(why);
            case TokenAnswer.Unreachable(var why) -> new RefreshAnswer.Unreachable(why);
        };
    }

    private static RefreshAnswer read(ProviderError error) {
        return error.code().equals("invalid_grant")
                ? new RefreshAnswer.Refused(error)
                : new RefreshAnswer.Misconfigured(error);
    }

    private RefreshAnswer judge(
            ProviderMetadata provider, ClientId client, TokenSet before, TokenSet renewed) {
        if (renewed.idToken().equals(before.idToken())) {
            return new RefreshAnswer.Renewed(Optional.empty(), renewed);
        }
        IdTokens.Renewed expected =
                new IdTokens.Renewed(client, before.idToken(), renewed.accessToken());
        return switch (idTokens.judge(renewed.idToken(), provider, expected)) {
            case TokenOutcome.Genuine(JsonDocument claims) ->
                    new RefreshAnswer.Renewed(Optional.of(claims), renewed);
            case TokenOutcome.Refused(var fault, String seen) ->
                    new RefreshAnswer.Disbelieved(fault, seen);
            case TokenOutcome.NoKeys(var why) -> new RefreshAnswer.NoKeys(why, renewed);
        };
    }
}
