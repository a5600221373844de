package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.secret.Secret;

/** The credentials of a program, for one examination; never stored and never shown. */
public record ApiClient(ClientId id, Credential credential) {
    /** How the program authenticates. */
    public sealed interface Credential {}

    /** By a client secret. */
    public record ClientSecret(Secret value) implements Credential {}

    /** By a private key: a JSON Web Key (RFC 7517) or PKCS #8 as PEM. */
    public record PrivateKey(Secret text) implements Credential {}
}
