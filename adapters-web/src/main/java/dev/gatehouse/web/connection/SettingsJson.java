package dev.gatehouse.web.connection;

import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.domain.connection.ClientAuthentication;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.connection.SecretRef;
import dev.gatehouse.domain.connection.UserAuthentication;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One revision of settings as JSON; of the secret it tells only when it was set. */
@Serdeable(naming = SnakeCaseStrategy.class)
record SettingsJson(
        String kind,
        boolean users,
        boolean api,
        String metadataUrl,
        @Nullable String organizationDomain,
        @Nullable String authorizationServerId,
        @Nullable String clientId,
        @Nullable String clientAuthentication,
        @Nullable Instant clientSecretSetAt,
        @Nullable String nativeClientId,
        @Nullable Long refreshTokenLifetimeMinutes,
        @Nullable Long refreshTokenIdleMinutes,
        String audience,
        List<String> scopes) {
    /** {@code client_secret} or {@code private_key_jwt}, as the form names them. */
    static String word(ClientAuthentication authentication) {
        return switch (authentication) {
            case ClientAuthentication.BySecret _ -> "client_secret";
            case ClientAuthentication.ByPrivateKey() -> "private_key_jwt";
        };
    }

    /** Makes it with the help of the connector, which knows how it shows an issuer. */
    @Singleton
    static final class Maker {
        private final Connectors connectors;

        Maker(Connectors connectors) {
            this.connectors = connectors;
        }

        SettingsJson of(ConnectionSettings settings) {
            Optional<UserAuthentication> users = settings.users();
            Map<String, String> issuer =
                    connectors.get(settings.kind()).form().show(settings.issuer());
            return new SettingsJson(
                    settings.kind().value(),
                    users.isPresent(),
                    settings.api(),
                    settings.issuer().value(),
                    issuer.get("organization_domain"),
                    issuer.get("authorization_server_id"),
                    users.map(UserAuthentication::clientId).map(ClientId::value).orElse(null),
                    users.map(UserAuthentication::authentication)
                            .map(SettingsJson::word)
                            .orElse(null),
                    users.flatMap(UserAuthentication::secret).map(SecretRef::setAt).orElse(null),
                    users.flatMap(UserAuthentication::nativeClientId)
                            .map(ClientId::value)
                            .orElse(null),
                    users.flatMap(u -> u.refreshLifetimes().lifetime())
                            .map(Duration::toMinutes)
                            .orElse(null),
                    users.flatMap(u -> u.refreshLifetimes().idle())
                            .map(Duration::toMinutes)
                            .orElse(null),
                    settings.audience().value(),
                    users.map(UserAuthentication::scopes).orElse(List.of()).stream()
                            .map(Scope::value)
                            .toList());
        }
    }
}
