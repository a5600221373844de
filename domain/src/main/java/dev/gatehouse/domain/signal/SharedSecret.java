package dev.gatehouse.domain.signal;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretHash;

import java.time.Instant;
import java.util.Optional;

/**
 * A secret of ours that the provider sends with each signal; only hashes are kept.
 *
 * @param former still accepted until the current one is seen for the first time, so that it can be
 *     replaced without a gap
 */
public record SharedSecret(SecretHash current, Optional<SecretHash> former, Instant setAt) {

    /** The next one; this one is accepted until that is used. */
    public static SharedSecret next(Optional<SharedSecret> before, SecretHash drawn, Instant now) {
        return new SharedSecret(drawn, before.map(SharedSecret::current), now);
    }

    /**
     * Whether the presented one is ours. Hashes are compared, so that the time tells nothing about
     * the secret itself.
     */
    public boolean admits(Secret presented) {
        SecretHash hash = presented.hash();
        return hash.equals(current) || former.map(hash::equals).orElse(false);
    }

    /** Whether the presented one is the current one while a former one is still accepted. */
    public boolean completesReplacement(Secret presented) {
        return former.isPresent() && presented.hash().equals(current);
    }

    public SharedSecret withoutFormer() {
        return new SharedSecret(current, Optional.empty(), setAt);
    }
}
