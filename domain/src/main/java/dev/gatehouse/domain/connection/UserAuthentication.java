package dev.gatehouse.domain.connection;

import java.util.List;
import java.util.Optional;

/** What is needed to sign people in: the web app's client and, optionally, the native app's. */
public record UserAuthentication(
        ClientId clientId,
        Optional<SecretRef> secret,
        Optional<ClientId> nativeClientId,
        List<Scope> scopes) {

    public UserAuthentication {
        scopes = List.copyOf(scopes);
    }
}
