package dev.gatehouse.oidc.session;

import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Token;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.measurement.Measurement.ProviderCall;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.oidc.connection.ProviderMetadata;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundOutcome;
import dev.gatehouse.oidc.signin.AuthenticatedMessages;
import dev.gatehouse.oidc.signin.SecretUse;

import java.net.URI;
import java.util.Optional;

/** Gives tokens back (RFC 7009): the refresh token where there is one, then the access token. */
public final class Revocation {
    private final AuthenticatedMessages messages;

    public Revocation(OutboundGuard guard) {
        this.messages = new AuthenticatedMessages(guard.asking(ProviderCall.REVOCATION));
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
        Optional<Token> refresh =
                tokens.refreshToken().map(token -> new RefreshToken(token.reveal()));
        RevocationOutcome outcome =
                refresh.map(token -> send(endpoint, connection, client, token))
                        .orElseGet(RevocationOutcome.Revoked::new);
        return outcome instanceof RevocationOutcome.Revoked
                ? send(
                        endpoint,
                        connection,
                        client,
                        new BearerAccessToken(tokens.accessToken().reveal()))
                : outcome;
    }

    private RevocationOutcome send(
            URI endpoint, ConnectionInUse connection, ClientId client, Token token) {
        return switch (messages.send(
                endpoint,
                connection,
                client,
                proof -> new TokenRevocationRequest(endpoint, proof, token).toHTTPRequest())) {
            case AuthenticatedMessages.Sent.Withheld(SecretUse why) ->
                    new RevocationOutcome.Withheld(why);
            case AuthenticatedMessages.Sent.Came(OutboundOutcome outcome) -> read(outcome);
        };
    }

    private static RevocationOutcome read(OutboundOutcome outcome) {
        return switch (outcome) {
            case OutboundOutcome.Unreachable why -> new RevocationOutcome.Unreachable(why);
            case OutboundOutcome.Answer answer when answer.busy() ->
                    new RevocationOutcome.Unreachable(answer.asBusy());
            case OutboundOutcome.Answer answer when answer.status() == 200 ->
                    new RevocationOutcome.Revoked();
            case OutboundOutcome.Answer answer -> new RevocationOutcome.Refused(answer.status());
        };
    }
}
