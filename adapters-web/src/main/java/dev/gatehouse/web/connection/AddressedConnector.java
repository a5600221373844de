package dev.gatehouse.web.connection;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.NotPermitted;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.IdentityProviderConnector;
import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.web.access.UnknownAddress;

import jakarta.inject.Singleton;

/** Finds the connector that the address of a page names, for those who may manage it. */
@Singleton
public final class AddressedConnector {
    private final Connectors connectors;

    AddressedConnector(Connectors connectors) {
        this.connectors = connectors;
    }

    /**
     * The permission is judged first, so that nobody else learns which kinds there are.
     *
     * @throws NotPermitted when the caller may not prepare the connection
     * @throws UnknownAddress when no connector has this kind
     */
    public IdentityProviderConnector find(
            CallContext call, Organization organization, String kind) {
        call.require(Permission.PREPARE_CONNECTION, organization.id());
        return connectors.find(kind(kind)).orElseThrow(UnknownAddress::new);
    }

    /**
     * The kind that an address names.
     *
     * @throws UnknownAddress when it cannot be one
     */
    public static ProviderKind kind(String named) {
        try {
            return new ProviderKind(named);
        } catch (InvalidValue malformed) {
            throw new UnknownAddress();
        }
    }
}
