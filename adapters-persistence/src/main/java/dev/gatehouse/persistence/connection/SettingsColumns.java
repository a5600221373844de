package dev.gatehouse.persistence.connection;

import dev.gatehouse.domain.connection.ClientAuthentication;
import dev.gatehouse.domain.connection.ClientAuthentication.ByPrivateKey;
import dev.gatehouse.domain.connection.ClientAuthentication.BySecret;
import dev.gatehouse.domain.connection.ClientAuthentication.Overlap;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Draft;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.connection.RefreshLifetimes;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.connection.SecretRef;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.persistence.connection.StoredSettings.StoredDraft;
import dev.gatehouse.persistence.connection.StoredSettings.StoredLive;
import dev.gatehouse.persistence.connection.StoredSettings.StoredSecretRef;
import dev.gatehouse.persistence.organization.StoredUrls;
import dev.gatehouse.persistence.storage.Json;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Turns drafts and live settings into JSON and back. */
@Singleton
final class SettingsColumns {
    private final Json json;
    private final StoredUrls urls;

    SettingsColumns(Json json, StoredUrls urls) {
        this.json = json;
        this.urls = urls;
    }

    String write(Draft draft) {
        return json.write(
                new StoredDraft(
                        draft.revision(),
                        stored(draft.settings()),
                        StoredDiagnosis.of(draft.diagnosis()),
                        draft.savedAt().toString()));
    }

    String write(LiveSettings live) {
        return json.write(
                new StoredLive(
                        live.revision(), stored(live.settings()), live.provenAt().toString()));
    }

    Draft readDraft(String column) {
        StoredDraft stored = json.read(column, StoredDraft.class);
        return new Draft(
                stored.revision(),
                real(stored.settings()),
                stored.diagnosis().real(),
                Instant.parse(stored.savedAt()));
    }

    LiveSettings readLive(String column) {
        StoredLive stored = json.read(column, StoredLive.class);
        return new LiveSettings(
                stored.revision(), real(stored.settings()), Instant.parse(stored.provenAt()));
    }

    private StoredSettings stored(ConnectionSettings settings) {
        Optional<UserAuthentication> users = settings.users();
        return new StoredSettings(
                settings.kind().value(),
                settings.issuer().value(),
                users.map(u -> u.clientId().value()).orElse(null),
                users.flatMap(UserAuthentication::secret).map(SettingsColumns::ref).orElse(null),
                overlap(users).map(Overlap::former).map(SettingsColumns::ref).orElse(null),
                overlap(users).flatMap(Overlap::newerRefusedAt).map(Instant::toString).orElse(null),
                users.map(u -> u.authentication() instanceof ByPrivateKey).orElse(null),
                users.flatMap(UserAuthentication::nativeClientId).map(ClientId::value).orElse(null),
                users.map(u -> u.scopes().stream().map(Scope::value).toList()).orElse(null),
                users.flatMap(u -> u.refreshLifetimes().lifetime())
                        .map(Duration::toSeconds)
                        .orElse(null),
                users.flatMap(u -> u.refreshLifetimes().idle())
                        .map(Duration::toSeconds)
                        .orElse(null),
                settings.api(),
                urls.stored(settings.audience()));
    }

    private ConnectionSettings real(StoredSettings stored) {
        return new ConnectionSettings(
                new ProviderKind(stored.kind()),
                new Issuer(stored.issuer()),
                Optional.ofNullable(stored.clientId()).map(client -> users(client, stored)),
                stored.api(),
                urls.audience(stored.audience()));
    }

    private static UserAuthentication users(String client, StoredSettings stored) {
        @Nullable List<String> scopes = stored.scopes();
        return new UserAuthentication(
                new ClientId(client),
                authentication(stored),
                Optional.ofNullable(stored.nativeClientId()).map(ClientId::new),
                scopes == null ? List.of() : scopes.stream().map(Scope::new).toList(),
                new RefreshLifetimes(
                        Optional.ofNullable(stored.refreshLifetimeSeconds())
                                .map(Duration::ofSeconds),
                        Optional.ofNullable(stored.refreshIdleSeconds()).map(Duration::ofSeconds)));
    }

    /** Rows from before the private key know the secret alone. */
    private static ClientAuthentication authentication(StoredSettings stored) {
        return Boolean.TRUE.equals(stored.privateKey())
                ? new ByPrivateKey()
                : new BySecret(
                        Optional.ofNullable(stored.secret()).map(SettingsColumns::ref),
                        Optional.ofNullable(stored.formerSecret())
                                .map(former -> overlap(former, stored.secretRefusedAt())));
    }

    private static Overlap overlap(StoredSecretRef former, @Nullable String refusedAt) {
        return new Overlap(ref(former), Optional.ofNullable(refusedAt).map(Instant::parse));
    }

    private static Optional<Overlap> overlap(Optional<UserAuthentication> users) {
        return users.map(UserAuthentication::authentication)
                .flatMap(
                        proof ->
                                switch (proof) {
                                    case BySecret(var _, Optional<Overlap> overlap) -> overlap;
                                    case ByPrivateKey() -> Optional.empty();
                                });
    }

    private static StoredSecretRef ref(SecretRef ref) {
        return new StoredSecretRef(
                ref.id().toString(), ref.origin().value(), ref.setAt().toString());
    }

    private static SecretRef ref(StoredSecretRef stored) {
        return new SecretRef(
                UUID.fromString(stored.id()),
                new Origin(stored.origin()),
                Instant.parse(stored.setAt()));
    }
}
