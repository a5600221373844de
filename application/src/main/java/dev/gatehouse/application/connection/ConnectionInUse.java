package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.ClientKey;
import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.organization.Address;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * One revision of settings, ready for a connector: with secret or key, and the own addresses.
 *
 * @param overlap where the secret replaced another that may still be the one the provider knows
 * @param key what assertions are signed with, where the client authenticates by its private key
 */
public record ConnectionInUse(
        Address address,
        ConnectionSettings settings,
        Optional<BoundSecret> secret,
        Optional<SecretOverlap> overlap,
        Optional<BoundKey> key) {

    public ConnectionInUse(
            Address address, ConnectionSettings settings, Optional<BoundSecret> secret) {
        this(address, settings, secret, Optional.empty(), Optional.empty());
    }

    /** The same without the replaced secret, so that what works proves the newer one. */
    public ConnectionInUse provingTheNewSecret() {
        return new ConnectionInUse(address, settings, secret, Optional.empty(), key);
    }

    /** The key that signs assertions, and the time that these begin with. */
    public record BoundKey(ClientKey key, Instant preparedAt) {}

    /** A secret and the only origin that it may be sent to. */
    public record BoundSecret(ClientSecret secret, Origin origin) {}

    /** Where the provider sends people back: {@code {address}/login/{kind}/redirect}. */
    public URI redirectUri() {
        return address.resolve("/login/" + settings.kind() + "/redirect");
    }
}
