package dev.gatehouse.oidc.diagnosis;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;

import dev.gatehouse.application.measurement.Measurement.ProviderCall;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.oidc.connection.JsonDocument;
import dev.gatehouse.oidc.connection.Printable;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.outbound.OutboundOutcome;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Answer;
import dev.gatehouse.oidc.signin.Messages;
import dev.gatehouse.oidc.signin.ProviderError;

import java.net.URI;
import java.util.Optional;

/**
 * Asks a token endpoint for what it cannot give, to hear what it says.
 *
 * <p>A code or refresh token that nobody issued is refused only after the client was authenticated
 * (RFC 6749, section 3.2.1), so the error tells which of the two was wrong.
 */
public final class TokenProbe {
    private final OutboundGuard guard;

    public TokenProbe(OutboundGuard guard) {
        this.guard = guard.asking(ProviderCall.TOKEN);
    }

    /** With an authorization code that nobody issued. */
    public static AuthorizationGrant unknownCode(URI redirectUri) {
        return new AuthorizationCodeGrant(
                new AuthorizationCode(nobodysValue()), redirectUri, new CodeVerifier());
    }

    /** With a refresh token that nobody issued. */
    public static AuthorizationGrant unknownRefreshToken() {
        return new RefreshTokenGrant(new RefreshToken(nobodysValue()));
    }

    private static String nobodysValue() {
        return new State(Identifier.DEFAULT_BYTE_LENGTH).getValue();
    }

    public TokenReply ask(
            URI endpoint, ClientAuthentication authentication, AuthorizationGrant grant) {
        return send(endpoint, new TokenRequest.Builder(endpoint, authentication, grant));
    }

    /** As a public client, which names itself only. */
    public TokenReply ask(URI endpoint, ClientId client, AuthorizationGrant grant) {
        ClientID id = new ClientID(client.value());
        return send(endpoint, new TokenRequest.Builder(endpoint, id, grant));
    }

    /** Any token request; the caller says what it is for. */
    public TokenReply send(URI endpoint, TokenRequest.Builder request) {
        return switch (guard.send(Messages.outbound(endpoint, request.build().toHTTPRequest()))) {
            case OutboundOutcome.Unreachable why -> new TokenReply.Unreachable(why);
            case Answer answer -> read(answer);
        };
    }

    /** The status is read first: a provider that is busy has judged nothing, whatever it says. */
    private static TokenReply read(Answer answer) {
        if (answer.busy()) {
            return new TokenReply.Unreachable(answer.asBusy());
        }
        Optional<JsonDocument> body = JsonDocument.parse(answer.body());
        Optional<String> error = body.flatMap(json -> json.text("error"));
        if (error.isPresent()) {
            String description = body.flatMap(json -> json.text("error_description")).orElse("");
            return new TokenReply.Refused(
                    new ProviderError(error.get(), description, answer.status()));
        }
        return body.filter(json -> answer.status() == 200)
                .flatMap(TokenProbe::token)
                .<TokenReply>map(TokenReply.Granted::new)
                .orElseGet(
                        () ->
                                new TokenReply.Nonsense(
                                        "HTTP "
                                                + answer.status()
                                                + " without tokens and without an error"));
    }

    private static Optional<GrantedToken> token(JsonDocument json) {
        String type = Printable.of(json.text("token_type").orElse(""));
        return json.text("access_token")
                .filter(token -> !token.isBlank())
                .map(token -> new GrantedToken(new Secret(token), type));
    }
}
