package dev.gatehouse.okta.diagnosis;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;

import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.oidc.diagnosis.TokenProbe;
import dev.gatehouse.oidc.diagnosis.TokenReply;
import dev.gatehouse.okta.diagnosis.ApiAuthentication.Way;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Optional;

/**
 * Token requests of one program (RFC 6749, section 4.4), in the way of authentication that worked.
 *
 * @param way which one that was, or the last that was tried; null when the key cannot be read
 * @param first what was said to the first scope
 */
record ApiConversation(
        TokenProbe probe,
        URI endpoint,
        ApiAuthentication authentication,
        @Nullable Way way,
        TokenReply first) {
    /** Tries each way until the client is not refused; there are two at the most. */
    static ApiConversation begin(
            TokenProbe probe, URI endpoint, ApiAuthentication authentication, Scope scope) {
        Way tried = null;
        TokenReply reply = new TokenReply.Nonsense("The private key cannot be read");
        for (Way way : authentication.ways()) {
            tried = way;
            reply = ask(probe, endpoint, authentication, way, scope);
            if (!(reply instanceof TokenReply.Refused refused) || !vague(refused)) {
                break;
            }
        }
        return new ApiConversation(probe, endpoint, authentication, tried, reply);
    }

    /** Okta does not say whether the secret is wrong or the way in which it came. */
    private static boolean vague(TokenReply.Refused refused) {
        return refused.clientRefused()
                && refused.error().description().contains("Client authentication failed");
    }

    ApiStage stage() {
        return ApiStage.of(first);
    }

    TokenReply ask(Scope scope) {
        return ask(probe, endpoint, authentication, usedWay().orElseThrow(), scope);
    }

    Optional<Way> usedWay() {
        return Optional.ofNullable(way);
    }

    private static TokenReply ask(
            TokenProbe probe,
            URI endpoint,
            ApiAuthentication authentication,
            Way way,
            Scope scope) {
        return probe.send(
                endpoint,
                new TokenRequest.Builder(
                                endpoint,
                                authentication.at(endpoint, way),
                                new ClientCredentialsGrant())
                        .scope(new com.nimbusds.oauth2.sdk.Scope(scope.value())));
    }
}
