package dev.gatehouse.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.SettableClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.stream.IntStream;

class GateTest {
    private final SettableClock clock = new SettableClock();
    private final Gate<String> gate = new Gate<>(Gate.Share.perSecond(2, 10), clock);

    private long admitted(Gate<String> gate, String who, int times) {
        return IntStream.range(0, times).filter(_ -> gate.admits(who)).count();
    }

    @Test
    void admitsSoManyAtOnceAndThenAsManyAsTimeGoesBy() {
        assertThat(admitted(gate, "ann", 50)).isEqualTo(10);
        clock.pass(Duration.ofSeconds(1));
        assertThat(admitted(gate, "ann", 50)).isEqualTo(2);
        clock.pass(Duration.ofMinutes(5));
        assertThat(admitted(gate, "ann", 50)).isEqualTo(10);
    }

    @Test
    void doesNotCountWhatItRefuses() {
        admitted(gate, "ann", 10_000);
        clock.pass(Duration.ofMillis(500));
        assertThat(gate.admits("ann")).isTrue();
    }

    @Test
    void givesEachAShareOfItsOwn() {
        admitted(gate, "mallory", 50);
        assertThat(gate.admits("ann")).isTrue();
    }

    @Test
    void countsRightWhenManyComeAtOnce() {
        assertThat(AtOnce.run(24, _ -> gate.admits("ann")).stream().filter(in -> in)).hasSize(10);
    }

    @Test
    void remembersOnlySoManyAndForgetsWhoCameLongestAgo() {
        Gate<String> small = new Gate<>(Gate.Share.perSecond(1, 1), clock, 100);
        small.admits("first");
        for (int i = 0; i < 99; i++) {
            small.admits("stranger " + i);
            assertThat(small.admits("first")).isFalse();
        }
        small.admits("one more");
        assertThat(small.admits("first")).isFalse();
        assertThat(small.admits("stranger 0")).isTrue();
    }
}
