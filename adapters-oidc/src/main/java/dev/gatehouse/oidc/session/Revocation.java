package dev.gatehouse.oidc.session;

import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Token;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.oidc.connection.ProviderMetadata;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundOutcome;
import dev.gatehouse.oidc.signin.Messages;
import dev.gatehouse.oidc.signin.SecretUse;

import java.net.URI;

/** Gives tokens back (RFC 7009): the refresh token where there is one, then the access token. */
public final class Revocation {
    private final OutboundGuard guard;

    public Revocation(OutboundGuard guard) {
        this.guard = guard;
    }

    /** Revokes all that the set holds; the first trouble ends it. */
    public RevocationOutcome revoke(
            ProviderMetadata provider,
            ConnectionInUse connection,
            ClientId client,
            TokenSet tokens) {
        if (provider.revocationEndpoint().isEmpty()) {
            return new RevocationOutcome.NotOffered();
        }
        URI endpoint = provider.revocationEndpoint().get();
        return switch (SecretUse.at(endpoint, connection, client)) {
            case SecretUse.Allowed(ClientAuthentication authentication) ->
                    revoke(endpoint, authentication, tokens);
            case SecretUse.Elsewhere elsewhere -> new RevocationOutcome.Withheld(elsewhere);
            case SecretUse.Missing missing -> new RevocationOutcome.Withheld(missing);
        };
    }

    private RevocationOutcome revoke(
            URI endpoint, ClientAuthentication authentication, TokenSet tokens) {
        if (tokens.refreshToken().isPresent()) {
            Token refresh = new RefreshToken(tokens.refreshToken().get().reveal());
            RevocationOutcome outcome = send(endpoint, authentication, refresh);
            if (!(outcome instanceof RevocationOutcome.Revoked)) {
                return outcome;
            }
        }
        return send(endpoint, authentication, new BearerAccessToken(tokens.accessToken().reveal()));
    }

    private RevocationOutcome send(URI endpoint, ClientAuthentication authentication, Token token) {
        TokenRevocationRequest request =
                new TokenRevocationRequest(endpoint, authentication, token);
        return switch (guard.send(Messages.outbound(endpoint, request.toHTTPRequest()))) {
            case OutboundOutcome.Unreachable why -> new RevocationOutcome.Unreachable(why);
            case OutboundOutcome.Answer answer when answer.busy() ->
                    new RevocationOutcome.Unreachable(answer.asBusy());
            case OutboundOutcome.Answer answer when answer.status() == 200 ->
                    new RevocationOutcome.Revoked();
            case OutboundOutcome.Answer answer -> new RevocationOutcome.Refused(answer.status());
        };
    }
}
