package dev.gatehouse.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The processor time of the server for a page with a session, in relation to the same page without.
 *
 * <p>Blocks with and without alternate, and so does which of a pair comes first, so that what
 * happens to the machine meanwhile happens to both.
 */
record RequestCost(Server server) {
    private static final int WARM_UP = 20_000;
    private static final int PAIRS = 15;
    private static final int BLOCK = 4_000;

    /** A page that is the same for everybody. */
    private static final String PAGE = "/";

    String measure() {
        block(WARM_UP / 2, "");
        block(WARM_UP / 2, People.operatorCookie());
        List<Double> ratios = new ArrayList<>();
        List<Double> anonymous = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            boolean anonymousFirst = pair % 2 == 0;
            Duration first = block(BLOCK, anonymousFirst ? "" : People.operatorCookie());
            Duration second = block(BLOCK, anonymousFirst ? People.operatorCookie() : "");
            Duration without = anonymousFirst ? first : second;
            Duration with = anonymousFirst ? second : first;
            ratios.add((double) with.toNanos() / without.toNanos());
            anonymous.add(without.toNanos() / 1_000.0 / BLOCK);
        }
        Collections.sort(ratios);
        Collections.sort(anonymous);
        return "with a session / anonymous: median %.3f, quartiles %.3f to %.3f, %.3f to %.3f in all (%d pairs of %d requests; anonymous %.0f µs)"
                .formatted(
                        ratios.get(PAIRS / 2),
                        ratios.get(PAIRS / 4),
                        ratios.get(PAIRS - 1 - PAIRS / 4),
                        ratios.getFirst(),
                        ratios.getLast(),
                        PAIRS,
                        BLOCK,
                        anonymous.get(PAIRS / 2));
    }

    private Duration block(int requests, String cookie) {
        Duration before = server.cpu();
        for (int i = 0; i < requests; i++) {
            if (server.status(PAGE, cookie) != 200) {
                throw new IllegalStateException("The page was refused");
            }
        }
        return server.cpu().minus(before);
    }
}
