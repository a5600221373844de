package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.organization.Address;

import java.net.URI;
import java.util.Optional;

/** One revision of settings, ready for a connector: with the secret and the own addresses. */
public record ConnectionInUse(
        Address address, ConnectionSettings settings, Optional<BoundSecret> secret) {

    /** A secret and the only origin that it may be sent to. */
    public record BoundSecret(ClientSecret secret, Origin origin) {}

    /** Where the provider sends people back: {@code {address}/login/{kind}/redirect}. */
    public URI redirectUri() {
        return address.resolve("/login/" + settings.kind() + "/redirect");
    }
}
