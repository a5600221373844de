package dev.gatehouse.application.cluster;

import java.time.Duration;

/**
 * A piece of work that Gatehouse does by itself again and again, on one node at a time.
 *
 * <p>A run that takes longer than its interval may meet the next one, on another node: it must bear
 * that. Work in small batches, each in a transaction of its own; what a run leaves, the next does.
 */
public interface Chore {
    /** A stable name, unique in the installation: {@code remove-ended-sessions}. */
    String name();

    /** How long after one run the next is due; it varies by a tenth. */
    Duration every();

    /**
     * Whether a run would find anything to do. Asked before a run is claimed, so that a chore that
     * is due at every look costs reading, and writes only where there is work.
     */
    default boolean hasWork() {
        return true;
    }

    void run();
}
