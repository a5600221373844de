package dev.gatehouse.oidc.signin;

import com.nimbusds.jose.JWSAlgorithm;

import dev.gatehouse.application.connection.CallbackParameters;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.signin.SignInAttempt;
import dev.gatehouse.oidc.connection.Discovery;
import dev.gatehouse.oidc.connection.JsonDocument;
import dev.gatehouse.oidc.connection.MetadataOutcome;
import dev.gatehouse.oidc.connection.ProviderMetadata;
import dev.gatehouse.oidc.connection.SigningKeys;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.token.IdTokens;
import dev.gatehouse.oidc.token.TokenOutcome;

import java.time.InstantSource;

/**
 * Completes the authorization code flow (OIDC Core 1.0, section 3.1): reads the answer, redeems the
 * code, judges the ID token.
 *
 * <p>The state was matched to the attempt before, by whoever found the attempt.
 */
public final class CodeFlow {
    private final Discovery discovery;
    private final TokenEndpoint tokens;
    private final IdTokens idTokens;

    /** With the one algorithm that the provider signs with. */
    public CodeFlow(
            OutboundGuard guard,
            Discovery discovery,
            SigningKeys keys,
            JWSAlgorithm algorithm,
            InstantSource clock) {
        this.discovery = discovery;
        this.tokens = new TokenEndpoint(guard, clock);
        this.idTokens = new IdTokens(algorithm, keys, clock);
    }

    public CodeFlowOutcome complete(
            ConnectionInUse connection,
            ClientId client,
            SignInAttempt attempt,
            CallbackParameters answer) {
        MetadataOutcome metadata = discovery.find(connection.settings().issuer());
        if (!(metadata instanceof MetadataOutcome.Found(ProviderMetadata provider))) {
            return new CodeFlowOutcome.NoMetadata(metadata);
        }
        return switch (CallbackAnswer.read(answer, provider)) {
            case CallbackAnswer.Refused(ProviderError error) -> new CodeFlowOutcome.Refused(error);
            case CallbackAnswer.Foreign(String issuer) -> new CodeFlowOutcome.Foreign(issuer);
            case CallbackAnswer.Empty() ->
                    new CodeFlowOutcome.Nonsense("The answer has neither code nor error");
            case CallbackAnswer.Code(Secret code) ->
                    redeem(provider, connection, client, code, attempt);
        };
    }

    private CodeFlowOutcome redeem(
            ProviderMetadata provider,
            ConnectionInUse connection,
            ClientId client,
            Secret code,
            SignInAttempt attempt) {
        return switch (tokens.redeem(provider.tokenEndpoint(), connection, client, code, attempt)) {
            case TokenAnswer.Issued(TokenSet set) -> judge(provider, client, attempt, set);
            case TokenAnswer.Refused(ProviderError error) -> new CodeFlowOutcome.Refused(error);
            case TokenAnswer.Faulty(String seen) -> new CodeFlowOutcome.Nonsense(seen);
            case TokenAnswer.Nonsense(String seen) -> new CodeFlowOutcome.NoAnswer(seen);
            case TokenAnswer.Withheld(SecretUse why) -> new CodeFlowOutcome.SecretWithheld(why);
            case TokenAnswer.Unreachable(var why) -> new CodeFlowOutcome.Unreachable(why);
        };
    }

    private CodeFlowOutcome judge(
            ProviderMetadata provider, ClientId client, SignInAttempt attempt, TokenSet set) {
        IdTokens.Expected expected =
                new IdTokens.Expected(client, attempt.nonce(), set.accessToken());
        return switch (idTokens.judge(set.idToken(), provider, expected)) {
            case TokenOutcome.Genuine(JsonDocument claims) ->
                    new CodeFlowOutcome.Verified(provider, claims, set);
            case TokenOutcome.Refused(var fault, String seen) ->
                    new CodeFlowOutcome.Disbelieved(fault, seen, set);
            case TokenOutcome.NoKeys(var why) -> new CodeFlowOutcome.NoKeys(why, set);
        };
    }
}
