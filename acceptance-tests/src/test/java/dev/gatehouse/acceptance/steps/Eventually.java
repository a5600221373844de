package dev.gatehouse.acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What the programs do in the background is done soon; how soon is not what these steps ask. */
final class Eventually {
    /** Guards against hanging only. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Eventually() {}

    /** Asks again until it is so. */
    static void so(Supplier<String> what, BooleanSupplier so) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
        }
    }
}
