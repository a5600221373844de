package dev.gatehouse.domain.connection;

import dev.gatehouse.domain.connection.ClientAuthentication.Overlap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is needed to sign people in: the web app's client and, optionally, the native app's. */
public record UserAuthentication(
        ClientId clientId,
        ClientAuthentication authentication,
        Optional<ClientId> nativeClientId,
        List<Scope> scopes,
        RefreshLifetimes refreshLifetimes) {

    public UserAuthentication {
        scopes = List.copyOf(scopes);
    }

    /** The stored client secret; empty where the client authenticates by its private key. */
    public Optional<SecretRef> secret() {
        return switch (authentication) {
            case ClientAuthentication.BySecret(Optional<SecretRef> secret, var _) -> secret;
            case ClientAuthentication.ByPrivateKey() -> Optional.empty();
        };
    }

    /** Every stored secret that these settings may send. */
    Stream<SecretRef> secrets() {
        return switch (authentication) {
            case ClientAuthentication.BySecret(var secret, var overlap) ->
                    Stream.concat(secret.stream(), overlap.map(Overlap::former).stream());
            case ClientAuthentication.ByPrivateKey() -> Stream.empty();
        };
    }

    /** The same client with another proof of itself. */
    public UserAuthentication with(ClientAuthentication other) {
        return new UserAuthentication(clientId, other, nativeClientId, scopes, refreshLifetimes);
    }
}
