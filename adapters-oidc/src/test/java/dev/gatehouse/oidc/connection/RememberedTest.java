package dev.gatehouse.oidc.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class RememberedTest {
    private static final Instant START = Instant.parse("2031-05-01T10:00:00Z");
    private static final Duration LIFE = Duration.ofMinutes(10);

    /** Time passes between any two readings of the clock, however close they are in the code. */
    @ParameterizedTest
    @MethodSource
    void keepsWhatItFetchedToItsEnd(int reading) {
        AtomicInteger readings = new AtomicInteger();
        InstantSource clock =
                () ->
                        readings.incrementAndGet() < reading
                                ? START
                                : START.plus(LIFE).minusSeconds(60);
        AtomicInteger fetches = new AtomicInteger();
        Remembered<String, Integer> remembered =
                new Remembered<>(
                        clock,
                        key -> new Timed<>(fetches.incrementAndGet(), START, START.plus(LIFE)));

        for (int call = 0; call < 50; call++) {
            remembered.get("key");
        }

        assertThat(fetches).hasValue(1);
    }

    static IntStream keepsWhatItFetchedToItsEnd() {
        return IntStream.rangeClosed(1, 40);
    }
}
