package dev.gatehouse.application.session;

import java.time.Duration;

/** How long an ended session stays in lists. */
public record SessionRetention(Duration value) {
    public SessionRetention {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("The retention of sessions must be positive");
        }
    }
}
