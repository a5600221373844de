package dev.gatehouse.application.cluster;

import java.util.function.IntSupplier;

/** Work in batches, each a transaction of its own. */
public final class Batches {
    private Batches() {}

    /**
     * Goes on until a batch was not full.
     *
     * @param batch does at most {@code size} pieces of work and says how many there were
     */
    public static void all(int size, IntSupplier batch) {
        while (batch.getAsInt() == size) {
            // There may be more.
        }
    }
}
