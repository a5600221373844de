package dev.gatehouse.application.measurement;

/**
 * Counts what happens on this node since it was started.
 *
 * <p>May be told by many threads at once, loses nothing, never waits and never fails. What may
 * still be rolled back is told after the commit.
 */
public interface Measurements {
    void take(Measurement measurement);
}
