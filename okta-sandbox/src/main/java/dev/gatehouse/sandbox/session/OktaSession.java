package dev.gatehouse.sandbox.session;

import io.micronaut.serde.annotation.Serdeable;

/** A person's session; times are seconds since the epoch. */
@Serdeable
public record OktaSession(String id, String userId, long authTime, long lastSeen) {
    OktaSession seen(long now) {
        return new OktaSession(id, userId, authTime, now);
    }
}
