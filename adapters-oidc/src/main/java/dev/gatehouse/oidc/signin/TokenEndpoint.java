package dev.gatehouse.oidc.signin;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.signin.SignInAttempt;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundOutcome;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;

/** Asks for tokens (RFC 6749, section 3.2); sends nothing where the secret must not go. */
final class TokenEndpoint {
    private final OutboundGuard guard;
    private final InstantSource clock;

    TokenEndpoint(OutboundGuard guard, InstantSource clock) {
        this.guard = guard;
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
        return switch (SecretUse.at(endpoint, connection, client)) {
            case SecretUse.Allowed(ClientAuthentication authentication) ->
                    send(endpoint, authentication, grant);
            case SecretUse.Elsewhere elsewhere -> new TokenAnswer.Withheld(elsewhere);
            case SecretUse.Missing missing -> new TokenAnswer.Withheld(missing);
        };
    }

    private TokenAnswer send(
            URI endpoint, ClientAuthentication authentication, AuthorizationGrant grant) {
        TokenRequest request = new TokenRequest.Builder(endpoint, authentication, grant).build();
        // RFC 6749, 5.1: the lifetime counts from the answer; from before the call it is never
        // late.
        Instant asked = clock.instant();
        return switch (guard.send(Messages.outbound(endpoint, request.toHTTPRequest()))) {
            case OutboundOutcome.Answer answer -> ReadTokens.read(answer, asked);
            case OutboundOutcome.Unreachable why -> new TokenAnswer.Unreachable(why);
        };
    }
}
