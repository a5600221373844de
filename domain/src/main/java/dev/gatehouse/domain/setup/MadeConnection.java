package dev.gatehouse.domain.setup;

import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.RefreshLifetimes;

import java.util.Optional;

/**
 * The values that a set-up made or found, to be entered in the connection.
 *
 * @param byPrivateKey whether the web app authenticates by our key; then there is no secret
 * @param secret empty when the provider does not tell it
 * @param refreshLifetimes as the rule says by which people sign in
 */
public record MadeConnection(
        Issuer issuer,
        Audience audience,
        ClientId webApp,
        boolean byPrivateKey,
        Optional<ClientSecret> secret,
        Optional<ClientId> nativeApp,
        RefreshLifetimes refreshLifetimes) {}
