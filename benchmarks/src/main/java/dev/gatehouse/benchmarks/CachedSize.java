package dev.gatehouse.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * To be measured first, while nothing is remembered yet: how much heap a remembered session takes:
 * all live objects before and after, by jcmd.
 */
record CachedSize(Server server) {
    static final int WARM_UP = 500;
    static final int SESSIONS = 4_000;

    /** A node forgets after a minute: who is slower would count fewer than were used. */
    private static final Duration LONGEST = Duration.ofSeconds(55);

    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

    String measure() {
        long begin = System.nanoTime();
        try (Line line = server.line()) {
            use(line, 0, WARM_UP);
            long before = liveBytes();
            use(line, WARM_UP, WARM_UP + SESSIONS);
            long after = liveBytes();
            Duration taken = Duration.ofNanos(System.nanoTime() - begin);
            return taken.compareTo(LONGEST) > 0
                    ? "not told, the machine is too slow: " + taken
                    : told(before, after);
        }
    }

    private static String told(long before, long after) {
        return "%d bytes per remembered session (%d sessions, %d MB of live objects before)"
                .formatted((after - before) / SESSIONS, SESSIONS, before >> 20);
    }

    private static void use(Line line, int from, int to) {
        for (int session = from; session < to; session++) {
            byte[] request = Line.request("/o/bench/api/v1/me", People.cookie(session));
            if (line.send(request).status() != 200) {
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
