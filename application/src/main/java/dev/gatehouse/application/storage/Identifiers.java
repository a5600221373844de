package dev.gatehouse.application.storage;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Draws identities that sort by time (UUID version 7, RFC 9562, section 5.7). */
public final class Identifiers {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;
    private final InstantSource clock;
    private final RandomGenerator random;

    public Identifiers(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public UUID next() {
        long time = clock.millis() << 16;
        long high = time | VERSION_7 | (random.nextInt() & 0x0FFF);
        long low = VARIANT | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
