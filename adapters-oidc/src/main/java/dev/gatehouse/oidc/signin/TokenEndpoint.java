package dev.gatehouse.oidc.signin;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.measurement.Measurement.ProviderCall;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.signin.SignInAttempt;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundOutcome;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;

/** Asks for tokens (RFC 6749, section 3.2); sends nothing where the secret must not go. */
public final class TokenEndpoint {
    private final AuthenticatedMessages messages;
    private final InstantSource clock;

    public TokenEndpoint(OutboundGuard guard, InstantSource clock) {
        this.messages = new AuthenticatedMessages(guard.asking(ProviderCall.TOKEN));
        this.clock = clock;
    }

    /** Redeems a code with the verifier of its attempt (RFC 7636, section 4.5). */
    TokenAnswer redeem(
            URI endpoint,
            ConnectionInUse connection,
            ClientId client,
            Secret code,
            SignInAttempt attempt) {
        AuthorizationGrant grant =
                new AuthorizationCodeGrant(
                        new AuthorizationCode(code.reveal()),
                        attempt.redirectUri(),
                        new CodeVerifier(attempt.verifier().reveal()));
        return send(endpoint, connection, client, grant, ReadTokens::read);
    }

    /**
     * Asks for new tokens (RFC 6749, section 6). Where the answer leaves the refresh token or the
     * ID token out, the former one goes on (OIDC Core 12.2).
     */
    public TokenAnswer refresh(
            URI endpoint,
            ConnectionInUse connection,
            ClientId client,
            TokenSet tokens,
            Secret refreshToken) {
        AuthorizationGrant grant = new RefreshTokenGrant(new RefreshToken(refreshToken.reveal()));
        return send(
                endpoint,
                connection,
                client,
                grant,
                (answer, asked) -> ReadTokens.renewed(answer, asked, tokens));
    }

    private TokenAnswer send(
            URI endpoint,
            ConnectionInUse connection,
            ClientId client,
            AuthorizationGrant grant,
            BiFunction<OutboundOutcome.Answer, Instant, TokenAnswer> read) {
        // RFC 6749, 5.1: the lifetime counts from the answer; from before the call it is never
        // late.
        Instant asked = clock.instant();
        return switch (messages.send(
                endpoint,
                connection,
                client,
                proof ->
                        new TokenRequest.Builder(endpoint, proof, grant).build().toHTTPRequest())) {
            case AuthenticatedMessages.Sent.Withheld(SecretUse why) ->
                    new TokenAnswer.Withheld(why);
            case AuthenticatedMessages.Sent.Came(OutboundOutcome outcome) ->
                    switch (outcome) {
                        case OutboundOutcome.Answer answer -> read.apply(answer, asked);
                        case OutboundOutcome.Unreachable why -> new TokenAnswer.Unreachable(why);
                    };
        };
    }
}
