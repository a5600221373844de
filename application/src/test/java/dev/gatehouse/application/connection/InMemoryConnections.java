package dev.gatehouse.application.connection;

import dev.gatehouse.application.storage.ConcurrentChange;
import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.organization.OrganizationId;

import java.util.Optional;
import java.util.stream.Stream;

public final class InMemoryConnections implements Connections {
    private final Memory memory;
    private final Memory.Table<OrganizationId, IdentityProviderConnection> rows;

    public InMemoryConnections(Memory memory) {
        this.memory = memory;
        this.rows = memory.table();
    }

    @Override
    public Optional<IdentityProviderConnection> find(OrganizationId organization) {
        return rows.get(organization);
    }

    /** Transactions of the fakes run one after the other, so reading is holding. */
    @Override
    public Optional<IdentityProviderConnection> hold(OrganizationId organization) {
        return find(organization);
    }

    @Override
    public Stored store(IdentityProviderConnection connection) {
        return memory.run(
                () -> {
                    long stored =
                            find(connection.organization())
                                    .map(IdentityProviderConnection::version)
                                    .orElse(0L);
                    if (stored != connection.version()) {
                        throw new ConcurrentChange("The identity provider connection");
                    }
                    if (taken(connection)) {
                        return Stored.AUDIENCE_TAKEN;
                    }
                    rows.put(connection.organization(), next(connection));
                    return Stored.STORED;
                });
    }

    private boolean taken(IdentityProviderConnection connection) {
        return connection
                .live()
                .map(LiveSettings::settings)
                .filter(s -> s.api())
                .map(s -> takenByAnother(connection.organization(), s.issuer(), s.audience()))
                .orElse(false);
    }

    private static IdentityProviderConnection next(IdentityProviderConnection c) {
        return new IdentityProviderConnection(
                c.id(),
                c.organization(),
                c.revision(),
                c.draft(),
                c.live(),
                c.previous(),
                c.enabled(),
                c.version() + 1);
    }

    /** Those with live settings that are switched on. */
    public Stream<IdentityProviderConnection> inForce() {
        return rows.where(row -> row.inForce().isPresent());
    }

    @Override
    public boolean takenByAnother(OrganizationId organization, Issuer issuer, Audience audience) {
        return rows.where(row -> !row.organization().equals(organization))
                .flatMap(row -> row.live().stream())
                .map(LiveSettings::settings)
                .anyMatch(
                        s -> s.api() && s.issuer().equals(issuer) && s.audience().equals(audience));
    }
}
