package dev.gatehouse.application.connection;

import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.connection.SecretRef;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

public final class InMemoryClientSecrets implements ClientSecrets {
    private final Memory.Table<UUID, Kept> rows;
    private final InstantSource clock;

    public InMemoryClientSecrets(Memory memory, InstantSource clock) {
        this.rows = memory.table();
        this.clock = clock;
    }

    private record Kept(UUID id, ConnectionId connection, Origin origin, ClientSecret secret) {}

    @Override
    public SecretRef keep(ConnectionId connection, Origin origin, ClientSecret secret) {
        SecretRef ref = new SecretRef(Given.id(), origin, clock.instant());
        rows.put(ref.id(), new Kept(ref.id(), connection, origin, secret));
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
    public void forgetAllBut(ConnectionId connection, Set<SecretRef> kept) {
        Set<UUID> ids = kept.stream().map(SecretRef::id).collect(Collectors.toSet());
        rows.removeIf(row -> row.connection().equals(connection) && !ids.contains(row.id()));
    }
}
