package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.connection.SecretRef;

import java.util.Optional;
import java.util.Set;

/** Keeps client secrets, encrypted with connection and origin as associated data. */
public interface ClientSecrets {
    SecretRef keep(ConnectionId connection, Origin origin, ClientSecret secret);

    /** Destroys the connection's secrets but these. */
    void forgetAllBut(ConnectionId connection, Set<SecretRef> kept);

    Optional<ClientSecret> reveal(ConnectionId connection, SecretRef ref);
}
