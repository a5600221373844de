package dev.gatehouse.benchmarks;

/**
 * How long the first request of a session at a node takes: its look-up in the database included.
 */
record MissLatency(Server server, int sessions) {
    private static final int WARM_UP = 20_000;
    private static final int REQUESTS = 20_000;

    String measure() {
        try (Line line = server.line()) {
            for (int i = 0; i < WARM_UP; i++) {
                ask(line, i);
            }
            long[] nanos = new long[REQUESTS];
            for (int i = 0; i < REQUESTS; i++) {
                byte[] request = Line.request("/o/bench/api/v1/me", cookie(WARM_UP + i));
                long begin = System.nanoTime();
                require(line.send(request));
                nanos[i] = System.nanoTime() - begin;
            }
            return Latencies.of(nanos)
                    + " (%d requests one after the other, HTTP included)".formatted(REQUESTS);
        }
    }

    private void ask(Line line, int number) {
        require(line.send(Line.request("/o/bench/api/v1/me", cookie(number))));
    }

    /** Far apart, so that neighbours are not read with it, and none that was used before. */
    private String cookie(int number) {
        int used = CachedSize.WARM_UP + CachedSize.SESSIONS;
        return People.cookie(used + number * ((sessions - used) / (WARM_UP + REQUESTS)));
    }

    private static void require(Line.Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException("A session was answered " + answer.status());
        }
    }
}
