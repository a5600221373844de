package dev.gatehouse.application.cluster;

import java.time.Duration;

/**
 * Whether this node knows what the others did.
 *
 * <p>A node that does not know which sessions have ended must neither accept one nor sign anybody
 * out.
 */
public interface Awareness {
    /** How old the newest knowledge may be. */
    Duration LONGEST_GAP = Duration.ofSeconds(30);

    /** How old this node's knowledge is; zero where there is no other node. */
    Duration age();

    /** Whether this node knows every change that is older than {@link #LONGEST_GAP}. */
    boolean current();

    /**
     * As {@link #current}, but gives a node that is merely late, not cut off, up to three seconds
     * to catch up.
     */
    boolean awaitCurrent();
}
