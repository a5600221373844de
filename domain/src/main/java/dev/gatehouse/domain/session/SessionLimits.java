package dev.gatehouse.domain.session;

import java.time.Duration;

/** How long a session may live at most, and how long without use. */
public record SessionLimits(Duration absolute, Duration idle) {
    public static final SessionLimits DEFAULT =
            new SessionLimits(Duration.ofDays(7), Duration.ofHours(24));
}
