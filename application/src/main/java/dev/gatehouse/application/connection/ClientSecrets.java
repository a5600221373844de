package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.connection.SecretRef;

import java.util.Optional;

/** Keeps client secrets, encrypted with connection and origin as associated data. */
public interface ClientSecrets {
    SecretRef keep(ConnectionId connection, Origin origin, ClientSecret secret);

    /** Destroys every secret of the connection. */
    void forgetAll(ConnectionId connection);

    Optional<ClientSecret> reveal(ConnectionId connection, SecretRef ref);
}
