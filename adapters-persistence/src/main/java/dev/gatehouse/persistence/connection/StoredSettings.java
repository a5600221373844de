package dev.gatehouse.persistence.connection;

import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Connection settings as JSON.
 *
 * @param clientId absent when authentication for users is off
 * @param secretRefusedAt when the provider first refused the secret and took the former one
 * @param privateKey whether the client authenticates by its private key; absent in old rows
 * @param audience with the placeholder of the public URL
 */
@Serdeable
record StoredSettings(
        String kind,
        String issuer,
        @Nullable String clientId,
        @Nullable StoredSecretRef secret,
        @Nullable StoredSecretRef formerSecret,
        @Nullable String secretRefusedAt,
        @Nullable Boolean privateKey,
        @Nullable String nativeClientId,
        @Nullable List<String> scopes,
        @Nullable Long refreshLifetimeSeconds,
        @Nullable Long refreshIdleSeconds,
        boolean api,
        String audience) {
    /** Which secret, and for which origin. */
    @Serdeable
    record StoredSecretRef(String id, String origin, String setAt) {}

    /** Live settings as JSON. */
    @Serdeable
    record StoredLive(long revision, StoredSettings settings, String provenAt) {}

    /** A draft as JSON. */
    @Serdeable
    record StoredDraft(
            long revision, StoredSettings settings, StoredDiagnosis diagnosis, String savedAt) {}
}
