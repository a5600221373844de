package dev.gatehouse.oidc.connection;

import java.time.Instant;

/**
 * Something fetched, and until when it may be used.
 *
 * @param askedAt when the provider was last asked
 */
record Timed<V>(V value, Instant askedAt, Instant endsAt) {

    boolean isOver(Instant now) {
        return !now.isBefore(endsAt);
    }
}
