package dev.gatehouse.oidc.diagnosis;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.Prompt;

import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.Scope;

import java.net.URI;
import java.util.List;

/**
 * An authorization request that a provider must answer without showing a page (OIDC Core 3.1.2.1,
 * {@code prompt=none}).
 *
 * @param endpoint the authorization endpoint
 * @param challenge which code challenge it carries
 */
public record SilentQuestion(
        URI endpoint, ClientId client, URI redirectUri, List<Scope> scopes, Challenge challenge) {
    public SilentQuestion {
        scopes = List.copyOf(scopes);
    }

    /** The code challenge of RFC 7636. */
    public enum Challenge {
        S256,
        /** The method that nobody should accept any more (RFC 9700, section 2.1.1). */
        PLAIN,
        NONE
    }

    public SilentQuestion with(List<Scope> others) {
        return new SilentQuestion(endpoint, client, redirectUri, others, challenge);
    }

    public SilentQuestion with(Challenge other) {
        return new SilentQuestion(endpoint, client, redirectUri, scopes, other);
    }

    URI address(State state) {
        com.nimbusds.oauth2.sdk.Scope wanted = new com.nimbusds.oauth2.sdk.Scope();
        scopes.forEach(scope -> wanted.add(scope.value()));
        AuthenticationRequest.Builder request =
                new AuthenticationRequest.Builder(
                                ResponseType.CODE,
                                wanted,
                                new ClientID(client.value()),
                                redirectUri)
                        .endpointURI(endpoint)
                        .state(state)
                        .nonce(new Nonce())
                        .prompt(new Prompt(Prompt.Type.NONE));
        switch (challenge) {
            case S256 -> request.codeChallenge(new CodeVerifier(), CodeChallengeMethod.S256);
            case PLAIN -> request.codeChallenge(new CodeVerifier(), CodeChallengeMethod.PLAIN);
            case NONE -> {}
        }
        return request.build().toURI();
    }
}
