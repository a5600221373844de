package dev.gatehouse.benchmarks;

import java.util.Arrays;

/** Median and high percentiles of measured times. */
final class Latencies {
    private Latencies() {}

    /** Sorts the times. */
    static String of(long[] nanos) {
        Arrays.sort(nanos);
        return "median %.2f ms, p99 %.2f ms, p99.9 %.2f ms"
                .formatted(millis(nanos, 0.5), millis(nanos, 0.99), millis(nanos, 0.999));
    }

    private static double millis(long[] sorted, double part) {
        return sorted[(int) (sorted.length * part)] / 1e6;
    }
}
