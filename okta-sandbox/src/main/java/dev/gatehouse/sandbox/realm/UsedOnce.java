package dev.gatehouse.sandbox.realm;

import dev.gatehouse.sandbox.tenant.TenantClock;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers single-use values ({@code jti}) until they have expired anyway. */
public final class UsedOnce {
    private static final int SWEEP = 1000;
    private final Map<String, Long> used = new ConcurrentHashMap<>();
    private final TenantClock clock;

    UsedOnce(TenantClock clock) {
        this.clock = clock;
    }

    /** Marks the value as used; false when it was used before. */
    public boolean first(String value, long untilEpochSecond) {
        if (used.size() % SWEEP == SWEEP - 1) {
            long now = clock.epochSecond();
            used.values().removeIf(until -> until < now);
        }
        return used.putIfAbsent(value, untilEpochSecond) == null;
    }
}
