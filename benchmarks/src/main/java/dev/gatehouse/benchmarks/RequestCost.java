package dev.gatehouse.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The processor time of the server for a page with a session, in relation to the same page without.
 *
 * <p>Many short blocks with and without alternate, and so does which of a pair comes first, so that
 * what happens to the machine meanwhile happens to both. The spread says how far to believe it.
 */
record RequestCost(Server server) {
    private static final int WARM_UP = 60_000;
    private static final int PAIRS = 1_001;
    private static final int BLOCK = 200;

    /** A page that is the same for everybody. */
    private static final String PAGE = "/";

    private static final byte[] WITHOUT = Line.request(PAGE, "");
    private static final byte[] WITH = Line.request(PAGE, People.operatorCookie());

    String measure() {
        try (Line line = server.line()) {
            requireTheSamePage(line);
            block(line, WITHOUT, WARM_UP / 2);
            block(line, WITH, WARM_UP / 2);
            block(line, WITHOUT, WARM_UP / 2);
            return compared(line);
        }
    }

    private String compared(Line line) {
        ProcessorTime time = new ProcessorTime(server.process());
        List<Double> ratios = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        List<Double> more = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            boolean anonymousFirst = pair % 2 == 0;
            double first = micros(time, line, anonymousFirst ? WITHOUT : WITH);
            double second = micros(time, line, anonymousFirst ? WITH : WITHOUT);
            double anonymous = anonymousFirst ? first : second;
            double signedIn = anonymousFirst ? second : first;
            ratios.add(signedIn / anonymous);
            without.add(anonymous);
            more.add(signedIn - anonymous);
        }
        return "with a session / anonymous: %s (%d pairs of %d requests); anonymous %s µs; more %s µs"
                .formatted(
                        spread("%.3f", ratios),
                        PAIRS,
                        BLOCK,
                        spread("%.1f", without),
                        spread("%.1f", more));
    }

    /** Median, what the true one lies between with 95 % certainty, and quartiles. */
    private static String spread(String format, List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int count = sorted.size();
        // By the binomial distribution of how many values lie below the true median.
        int reach = (int) Math.ceil(1.96 * Math.sqrt(count) / 2);
        String all = "median F (95 %% certain: F to F), quartiles F to F".replace("F", format);
        return all.formatted(
                sorted.get(count / 2),
                sorted.get(count / 2 - reach),
                sorted.get(count / 2 + reach),
                sorted.get(count / 4),
                sorted.get(count * 3 / 4));
    }

    private static double micros(ProcessorTime time, Line line, byte[] request) {
        long before = time.nanos();
        block(line, request, BLOCK);
        return (time.nanos() - before) / 1_000.0 / BLOCK;
    }

    private static void block(Line line, byte[] request, int times) {
        for (int i = 0; i < times; i++) {
            if (line.send(request).status() != 200) {
                throw new IllegalStateException("The page was refused");
            }
        }
    }

    /** But for the reference code of each request. */
    private static void requireTheSamePage(Line line) {
        if (!page(line, WITHOUT).equals(page(line, WITH))) {
            throw new IllegalStateException("The page differs with a session");
        }
    }

    private static String page(Line line, byte[] request) {
        return line.send(request).body().replaceAll("\\b[0-9A-HJKMNP-TV-Z]{10}\\b", "reference");
    }
}
