package dev.gatehouse.oidc.provider;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it; far from the real time on purpose. */
public final class SettableClock implements InstantSource {
    private volatile Instant now = Instant.parse("2031-05-01T10:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void move(Duration by) {
        now = now.plus(by);
    }
}
