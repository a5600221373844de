package dev.gatehouse.oidc.signin;

import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.SecretOverlap;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.oidc.connection.JsonDocument;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundOutcome;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Answer;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sends messages in which the client proves that it is itself, and sends nothing where that proof
 * must not go.
 *
 * <p>While a client secret is being replaced, a message that was refused for the new secret alone
 * is sent once more with the former one.
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
        Sent sent = send(endpoint, SecretUse.at(endpoint, connection, client), message);
        Optional<SecretOverlap> overlap = connection.overlap();
        if (overlap.isEmpty() || !(sent instanceof Sent.Came(Answer answer))) {
            return sent;
        }
        if (accepted(answer)) {
            overlap.get().newAccepted();
            return sent;
        }
        return clientRefused(answer) ? again(endpoint, overlap.get(), client, message, sent) : sent;
    }

    private Sent again(
            URI endpoint,
            SecretOverlap overlap,
            ClientId client,
            Function<ClientAuthentication, HTTPRequest> message,
            Sent refused) {
        SecretUse former = SecretUse.at(endpoint, Optional.of(overlap.former()), client);
        Sent sent = send(endpoint, former, message);
        if (sent instanceof Sent.Came(Answer answer) && accepted(answer)) {
            overlap.formerAccepted();
        }
        return sent instanceof Sent.Withheld ? refused : sent;
    }

    private Sent send(
            URI endpoint, SecretUse use, Function<ClientAuthentication, HTTPRequest> message) {
        return switch (use) {
            case SecretUse.Allowed(ClientAuthentication authentication) ->
                    new Sent.Came(
                            guard.send(Messages.outbound(endpoint, message.apply(authentication))));
            case SecretUse.Elsewhere elsewhere -> new Sent.Withheld(elsewhere);
            case SecretUse.Missing missing -> new Sent.Withheld(missing);
        };
    }

    /** Only success proves the secret: which errors come before its check is not documented. */
    private static boolean accepted(Answer answer) {
        return answer.status() == 200;
    }

    private static boolean clientRefused(Answer answer) {
        return !answer.busy()
                && JsonDocument.parse(answer.body())
                        .flatMap(body -> body.text("error"))
                        .filter("invalid_client"::equals)
                        .isPresent();
    }
}
