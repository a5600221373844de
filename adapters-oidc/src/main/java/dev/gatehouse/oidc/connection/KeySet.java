package dev.gatehouse.oidc.connection;

import java.time.Duration;
import java.time.Instant;

/**
 * One fetched key set.
 *
 * @param outcome what the last successful fetch came to, else what the failure was
 * @param askedAt when the provider was last asked
 * @param endsAt until when it may be used
 */
record KeySet(KeysOutcome outcome, Instant askedAt, Instant endsAt) {

    Duration left(Instant now) {
        Duration left = Duration.between(now, endsAt);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
