package dev.gatehouse.benchmarks;

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
        return Latencies.of(nanos)
                + " (%d requests one after the other, HTTP included)".formatted(REQUESTS);
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
}
