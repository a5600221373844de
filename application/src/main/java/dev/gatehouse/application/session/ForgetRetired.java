package dev.gatehouse.application.session;

import dev.gatehouse.application.cluster.Chore;

import java.time.Duration;
import java.time.InstantSource;

/** Destroys what was retired an hour ago, whether it could be revoked or not. */
public final class ForgetRetired implements Chore {
    /** How long the ID token is kept, so that the person can still sign out at the provider. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final RetiredTokens retired;
    private final InstantSource clock;

    public ForgetRetired(RetiredTokens retired, InstantSource clock) {
        this.retired = retired;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-retired-tokens";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        retired.forget(clock.instant().minus(KEPT));
    }
}
