package dev.gatehouse.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Whatever happens in whatever order to two nodes: an ended session is accepted for at most a
 * second (five when its notification was lost), and no live one is refused.
 *
 * <p>A failure names its seed, which {@code -Dgatehouse.seed=…} replays, and the fewest steps that
 * lead to it.
 */
class EndsAreLearntTest {
    private static final int RUNS = 300;
    private static final int STEPS = 400;

    @Test
    void inAnyOrderOfEvents() {
        Long chosen = Long.getLong("gatehouse.seed");
        long first = chosen != null ? chosen : new Random().nextLong();
        int runs = chosen != null ? 1 : RUNS;
        for (int run = 0; run < runs; run++) {
            long seed = first + run;
            Random random = new Random(seed);
            List<Step> steps = Stream.generate(() -> Step.drawn(random)).limit(STEPS).toList();
            Optional<String> failure = failure(steps);
            assertThat(failure)
                    .as(() -> "seed " + seed + ", at the fewest: " + shrunk(steps))
                    .isEmpty();
        }
    }

    @Test
    void wouldNoticeANodeThatLearnsTooLate() {
        List<Step> steps =
                List.of(
                        new Step.SignIn(0),
                        new Step.Use(0, 1),
                        new Step.End(0, 0, java.time.Duration.ofSeconds(7)),
                        new Step.Pass(java.time.Duration.ofSeconds(6)),
                        new Step.Use(0, 1));
        assertThat(failure(steps)).contains("An ended session is accepted too long");
        assertThat(shrunk(steps)).hasSize(5);
    }

    private static Optional<String> failure(List<Step> steps) {
        TwoMemories nodes = new TwoMemories();
        return steps.stream().map(nodes::take).flatMap(Optional::stream).findFirst();
    }

    /** Leaves out every step that the failure does not need. */
    private static List<Step> shrunk(List<Step> steps) {
        if (failure(steps).isEmpty()) {
            return List.of();
        }
        List<Step> fewest = new ArrayList<>(steps);
        for (int i = fewest.size() - 1; i >= 0; i--) {
            Step left = fewest.remove(i);
            if (failure(fewest).isEmpty()) {
                fewest.add(i, left);
            }
        }
        return fewest;
    }
}
