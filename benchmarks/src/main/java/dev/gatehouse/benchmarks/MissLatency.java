package dev.gatehouse.benchmarks;

import java.util.Arrays;

/**
 * How long the first request of a session at a node takes: its look-up in the database included.
 */
record MissLatency(Server server, int sessions) {
    private static final int WARM_UP = 5_000;
    private static final int REQUESTS = 20_000;

    String measure() {
        for (int i = 0; i < WARM_UP; i++) {
            ask(i);
        }
        long[] nanos = new long[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            long begin = System.nanoTime();
            ask(WARM_UP + i);
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        return "median %.2f ms, p99 %.2f ms, p99.9 %.2f ms (%d requests one after the other, HTTP included)"
                .formatted(millis(nanos, 0.5), millis(nanos, 0.99), millis(nanos, 0.999), REQUESTS);
    }

    /** Far apart, so that neighbours are not read with it, and none that was used before. */
    private void ask(int number) {
        int used = CachedSize.WARM_UP + CachedSize.SESSIONS;
        int session = used + number * ((sessions - used) / (WARM_UP + REQUESTS));
        int status = server.status("/o/bench/api/v1/me", People.cookie(session));
        if (status != 200) {
            throw new IllegalStateException("Session " + session + " was answered " + status);
        }
    }

    private static double millis(long[] sorted, double part) {
        return sorted[(int) (sorted.length * part)] / 1e6;
    }
}
