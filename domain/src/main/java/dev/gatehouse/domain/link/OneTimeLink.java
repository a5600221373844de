package dev.gatehouse.domain.link;

import dev.gatehouse.domain.secret.SecretHash;

import java.time.Instant;
import java.util.Optional;

/** A link that is shown by GET, consumed by POST, and only stored as a hash. */
public record OneTimeLink(SecretHash hash, LinkPurpose purpose, Instant expiresAt) {
    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** The purpose, if the link is for that and is not over. */
    public <P extends LinkPurpose> Optional<P> usableFor(Class<P> wanted, Instant now) {
        return expired(now) || !wanted.isInstance(purpose)
                ? Optional.empty()
                : Optional.of(wanted.cast(purpose));
    }
}
