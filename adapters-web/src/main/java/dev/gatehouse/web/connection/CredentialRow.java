package dev.gatehouse.web.connection;

import dev.gatehouse.domain.connection.ClientAuthentication;
import dev.gatehouse.domain.connection.ClientAuthentication.Overlap;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.KeyRing;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.connection.SecretRef;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.web.page.Times;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the client in force proves that it is itself.
 *
 * @param byKey whether it signs with its private key; else it has a secret
 * @param setAt when the secret was set
 * @param overlapping whether the former secret is still kept as fallback
 * @param refusedAt when the provider refused the new secret
 * @param keys the ids of the published keys, the one in use first
 * @param nextKeyFrom when a key that is published already will be used
 */
public record CredentialRow(
        boolean byKey,
        Optional<String> setAt,
        boolean overlapping,
        Optional<String> refusedAt,
        List<String> keys,
        Optional<String> nextKeyFrom) {

    static Optional<CredentialRow> of(
            Optional<IdentityProviderConnection> connection, KeyRing ring, Instant now) {
        return connection
                .flatMap(IdentityProviderConnection::live)
                .map(LiveSettings::settings)
                .flatMap(settings -> settings.users())
                .map(UserAuthentication::authentication)
                .map(proof -> of(proof, ring, now));
    }

    private static CredentialRow of(ClientAuthentication proof, KeyRing ring, Instant now) {
        return switch (proof) {
            case ClientAuthentication.BySecret(var secret, var overlap) ->
                    new CredentialRow(
                            false,
                            secret.map(SecretRef::setAt).map(Times::exact),
                            overlap.isPresent(),
                            overlap.flatMap(Overlap::newerRefusedAt).map(Times::exact),
                            List.of(),
                            Optional.empty());
            case ClientAuthentication.ByPrivateKey() ->
                    new CredentialRow(
                            true,
                            Optional.empty(),
                            false,
                            Optional.empty(),
                            ring.published(now).stream().map(key -> key.id()).toList(),
                            ring.coming(now).map(key -> Times.exact(key.usedFrom())));
        };
    }
}
