package dev.gatehouse.domain.operator;

import dev.gatehouse.domain.secret.SecretHash;

import java.time.Instant;

/** A link that is shown by GET, consumed by POST, and only stored as a hash. */
public record OneTimeLink(SecretHash hash, LinkPurpose purpose, Instant expiresAt) {
    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
