package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.ProviderKind;

import java.util.List;
import java.util.Optional;

/** The registered connectors, in the order in which the dialog offers them. */
public final class Connectors {
    private final List<IdentityProviderConnector> connectors;

    public Connectors(List<IdentityProviderConnector> connectors) {
        this.connectors = List.copyOf(connectors);
    }

    public List<IdentityProviderConnector> all() {
        return connectors;
    }

    public Optional<IdentityProviderConnector> find(ProviderKind kind) {
        return connectors.stream().filter(connector -> connector.kind().equals(kind)).findFirst();
    }

    /**
     * The connector of a stored connection.
     *
     * @throws IllegalStateException when it was unregistered, which only another build can cause
     */
    public IdentityProviderConnector get(ProviderKind kind) {
        return find(kind).orElseThrow(() -> new IllegalStateException("No connector " + kind));
    }
}
