package dev.gatehouse.oidc.signin;

import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundOutcome;

import java.net.URI;
import java.util.function.Function;

/**
 * Sends messages in which the client proves that it is itself, and sends nothing where that proof
 * must not go.
 */
public final class AuthenticatedMessages {
    private final OutboundGuard guard;

    public AuthenticatedMessages(OutboundGuard guard) {
        this.guard = guard;
    }

    /** What became of a message. */
    public sealed interface Sent {
        /** It was sent. */
        record Came(OutboundOutcome outcome) implements Sent {}

        /** The client's proof must not go there, or there is none; nothing was sent. */
        record Withheld(SecretUse why) implements Sent {}
    }

    /** Sends the message that is made with the client's proof. */
    public Sent send(
            URI endpoint,
            ConnectionInUse connection,
            ClientId client,
            Function<ClientAuthentication, HTTPRequest> message) {
        return switch (SecretUse.at(endpoint, connection, client)) {
            case SecretUse.Allowed(ClientAuthentication authentication) ->
                    new Sent.Came(
                            guard.send(Messages.outbound(endpoint, message.apply(authentication))));
            case SecretUse.Elsewhere elsewhere -> new Sent.Withheld(elsewhere);
            case SecretUse.Missing missing -> new Sent.Withheld(missing);
        };
    }
}
