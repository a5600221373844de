package dev.gatehouse.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * To be measured first, while nothing is remembered yet: how much heap a remembered session takes:
 * all live objects before and after, by jcmd.
 */
record CachedSize(Server server) {
    static final int WARM_UP = 2_000;
    static final int SESSIONS = 20_000;
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

    String measure() {
        use(0, WARM_UP);
        long before = liveBytes();
        use(WARM_UP, WARM_UP + SESSIONS);
        long after = liveBytes();
        return "%d bytes per remembered session (%d sessions, %d MB of live objects before)"
                .formatted((after - before) / SESSIONS, SESSIONS, before >> 20);
    }

    private void use(int from, int to) {
        for (int session = from; session < to; session++) {
            if (server.status("/o/bench/api/v1/me", People.cookie(session)) != 200) {
                throw new IllegalStateException("Session " + session + " was refused");
            }
        }
    }

    /** The histogram collects garbage first. */
    private long liveBytes() {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        String pid = String.valueOf(server.process().pid());
        try {
            Process histogram = new ProcessBuilder(jcmd, pid, "GC.class_histogram").start();
            String output =
                    new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher total = TOTAL.matcher(output);
            if (!total.find()) {
                throw new IllegalStateException("No histogram: " + output);
            }
            return Long.parseLong(total.group(1));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
