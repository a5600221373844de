package dev.gatehouse.application.storage;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Identities, names and times for tests; each name is new, because databases outlive a test. */
public final class Given {
    private static final Identifiers IDENTIFIERS =
            new Identifiers(InstantSource.system(), new SecureRandom());
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() & 0xFFFFFFL);

    private Given() {}

    public static UUID id() {
        return IDENTIFIERS.next();
    }

    /** A word of small letters and digits that no other test uses. */
    public static String word() {
        return "x"
                + Long.toString(NUMBERS.incrementAndGet(), 36)
                + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Now, as exact as databases store it. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
