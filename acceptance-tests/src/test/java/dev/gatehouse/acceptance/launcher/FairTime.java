package dev.gatehouse.acceptance.launcher;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Measures what programs promise to do in a certain time, without the time in which the machine let
 * one of them, or the test, not run: nobody can keep a promise who is not allowed to work.
 *
 * <p>Stalls of several at the same moment count as one after the other.
 */
public final class FairTime {
    private static final Stalls OWN = Stalls.noticed();
    private final List<Supplier<Duration>> stalls;
    private final Duration before;
    private final long begin;

    private FairTime(List<Supplier<Duration>> stalls) {
        this.stalls = stalls;
        this.before = stalled();
        this.begin = System.nanoTime();
    }

    /** Begins to measure. */
    static FairTime begin(List<Supplier<Duration>> programs) {
        return new FairTime(programs);
    }

    public Duration passed() {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
        return elapsed.minus(stalled().minus(before));
    }

    private Duration stalled() {
        return stalls.stream().map(Supplier::get).reduce(OWN.lost(), Duration::plus);
    }
}
