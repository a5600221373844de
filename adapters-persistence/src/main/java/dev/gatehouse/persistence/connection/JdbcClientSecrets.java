package dev.gatehouse.persistence.connection;

import dev.gatehouse.application.connection.ClientSecrets;
import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.connection.SecretRef;
import dev.gatehouse.persistence.secret.Sealing;
import dev.gatehouse.persistence.storage.Database;

import jakarta.inject.Singleton;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Singleton
final class JdbcClientSecrets implements ClientSecrets {
    private final Database database;
    private final Sealing sealing;
    private final Identifiers identifiers;
    private final InstantSource clock;

    JdbcClientSecrets(
            Database database, Sealing sealing, Identifiers identifiers, InstantSource clock) {
        this.database = database;
        this.sealing = sealing;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Override
    public SecretRef keep(ConnectionId connection, Origin origin, ClientSecret secret) {
        SecretRef ref =
                new SecretRef(
                        identifiers.next(), origin, clock.instant().truncatedTo(ChronoUnit.MICROS));
        database.change(
                """
                insert into client_secrets (id, connection_id, origin, sealed, set_at)
                    values (?, ?, ?, ?, ?)\
                """,
                ref.id(),
                connection.value(),
                origin.value(),
                sealing.seal(secret.value().reveal(), owner(ref.id(), connection, origin)),
                ref.setAt());
        return ref;
    }

    @Override
    public Optional<ClientSecret> reveal(ConnectionId connection, SecretRef ref) {
        return database.find(
                        """
                        select sealed from client_secrets
                            where id = ? and connection_id = ? and origin = ?\
                        """,
                        row -> row.bytes("sealed"),
                        ref.id(),
                        connection.value(),
                        ref.origin().value())
                .map(box -> sealing.open(box, owner(ref.id(), connection, ref.origin())))
                .map(ClientSecret::of);
    }

    @Override
    public void forgetAllBut(ConnectionId connection, Set<SecretRef> kept) {
        database
                .list(
                        "select id from client_secrets where connection_id = ?",
                        row -> row.uuid("id"),
                        connection.value())
                .stream()
                .filter(id -> kept.stream().noneMatch(ref -> ref.id().equals(id)))
                .forEach(id -> database.change("delete from client_secrets where id = ?", id));
    }

    private static String owner(UUID id, ConnectionId connection, Origin origin) {
        return "client secret " + id + " of " + connection.value() + " for " + origin;
    }
}
