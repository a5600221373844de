package dev.gatehouse.oidc.signin;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;

import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.signin.SignInAttempt;
import dev.gatehouse.oidc.connection.ProviderMetadata;

import java.net.URI;

/**
 * Writes the address that a browser is sent to (OIDC Core 3.1.2.1) with state, nonce and an S256
 * code challenge (RFC 9700, section 2.1.1).
 */
public final class AuthorizationRequests {
    private AuthorizationRequests() {}

    public static URI address(
            ProviderMetadata provider, UserAuthentication client, SignInAttempt attempt) {
        Scope scope = new Scope();
        client.scopes().forEach(wanted -> scope.add(wanted.value()));
        AuthenticationRequest.Builder request =
                new AuthenticationRequest.Builder(
                                ResponseType.CODE,
                                scope,
                                new ClientID(client.clientId().value()),
                                attempt.redirectUri())
                        .endpointURI(provider.authorizationEndpoint())
                        .state(new State(attempt.state().reveal()))
                        .nonce(new Nonce(attempt.nonce().reveal()))
                        .codeChallenge(
                                new CodeVerifier(attempt.verifier().reveal()),
                                CodeChallengeMethod.S256);
        attempt.purpose().expected().ifPresent(hint -> request.loginHint(hint.value()));
        return request.build().toURI();
    }
}
