package dev.gatehouse.application.connection;

import java.time.Duration;

/** How long a client key is used before the next one takes its place by itself; a day at least. */
public record ClientKeyLifetime(Duration value) {
    public ClientKeyLifetime {
        if (value.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("A client key lives a day at least");
        }
    }
}
