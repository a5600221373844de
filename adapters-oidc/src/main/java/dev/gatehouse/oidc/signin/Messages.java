package dev.gatehouse.oidc.signin;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Answer;
import dev.gatehouse.oidc.outbound.OutboundRequest;

import java.net.URI;
import java.util.Optional;

/** Carries the SDK's messages through the outbound guard. */
public final class Messages {
    private Messages() {}

    public static OutboundRequest outbound(URI endpoint, HTTPRequest message) {
        return OutboundRequest.post(
                endpoint,
                Optional.ofNullable(message.getAuthorization()).map(Secret::new),
                new Secret(message.getBody()));
    }

    /** The answer, read as JSON whatever its content type says. */
    static HTTPResponse inbound(Answer answer) throws ParseException {
        HTTPResponse message = new HTTPResponse(answer.status());
        message.setContentType("application/json");
        message.setBody(answer.body());
        return message;
    }
}
