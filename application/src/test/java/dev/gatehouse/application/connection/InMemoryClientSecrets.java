package dev.gatehouse.application.connection;

import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.connection.SecretRef;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

public final class InMemoryClientSecrets implements ClientSecrets {
    private final Memory.Table<UUID, Kept> rows;
    private final InstantSource clock;

    public InMemoryClientSecrets(Memory memory, InstantSource clock) {
        this.rows = memory.table();
        this.clock = clock;
    }

    private record Kept(ConnectionId connection, Origin origin, ClientSecret secret) {}

    @Override
    public SecretRef keep(ConnectionId connection, Origin origin, ClientSecret secret) {
        SecretRef ref = new SecretRef(Given.id(), origin, clock.instant());
        rows.put(ref.id(), new Kept(connection, origin, secret));
        return ref;
    }

    @Override
    public Optional<ClientSecret> reveal(ConnectionId connection, SecretRef ref) {
        return rows.get(ref.id())
                .filter(kept -> kept.connection().equals(connection))
                .filter(kept -> kept.origin().equals(ref.origin()))
                .map(Kept::secret);
    }

    @Override
    public void forgetAll(ConnectionId connection) {
        rows.removeIf(kept -> kept.connection().equals(connection));
    }
}
