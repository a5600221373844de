package dev.gatehouse.application.apiaccess;

import dev.gatehouse.domain.apiaccess.ApiKey;
import dev.gatehouse.domain.apiaccess.ApiKeyId;
import dev.gatehouse.domain.secret.SecretHash;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The API keys of the installation. */
public interface ApiKeys {
    void create(ApiKey key);

    Optional<ApiKey> find(SecretHash hash);

    /** All keys, revoked and expired ones too, newest first. */
    List<ApiKey> all();

    /** Revokes a key for good; false when it does not exist or was revoked before. */
    boolean revoke(ApiKeyId id, Instant at);
}
