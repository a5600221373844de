package dev.gatehouse.application.session.anyorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.domain.session.TokenOwnership;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Whatever happens in whatever order: an ended session is accepted for at most a second (five when
 * its notification was lost), no live one is refused or lost, each ends for exactly one reason, and
 * nobody refreshes the same tokens twice at a time or too late.
 *
 * <p>A failure names its seed and the fewest steps that lead to it; {@code -Dgatehouse.seed=…}
 * replays it first, and looks at other orders than the usual ones.
 */
public abstract class AnyOrderContract {
    private static final int STEPS = 150;

    /** The same orders each time, so that a build fails for what was changed alone. */
    private static final long FIRST_SEED = 20_261_126;

    protected abstract Storage storage();

    /** How often another order is tried. */
    protected abstract int runs();

    protected Remembering.Maker memory() {
        return PlainMemory::new;
    }

    @ParameterizedTest
    @EnumSource(TokenOwnership.class)
    void keepsWhatIsPromised(TokenOwnership ownership) {
        long first = Long.getLong("gatehouse.seed", FIRST_SEED);
        for (long seed = first; seed < first + runs(); seed++) {
            Random random = new Random(seed);
            List<Step> steps = Stream.generate(() -> Step.drawn(random)).limit(STEPS).toList();
            String replay = "seed " + seed + " " + ownership;
            assertThat(failure(steps, ownership))
                    .as(() -> replay + ", at the fewest: " + shrunk(steps, ownership))
                    .isEmpty();
        }
    }

    @Test
    void wouldNoticeANodeThatLearnsTooLate() {
        List<Step> steps =
                List.of(
                        new Step.SignIn(0, 0),
                        new Step.Use(0, 1, Step.Meanwhile.NOTHING),
                        new Step.LearnAfter(Duration.ofSeconds(7)),
                        new Step.End(0, 0, Step.By.PERSON),
                        new Step.Pass(Duration.ofSeconds(6)),
                        new Step.Use(0, 1, Step.Meanwhile.NOTHING));
        assertThat(failure(steps, TokenOwnership.PER_SESSION))
                .contains("An ended session is accepted too long");
        assertThat(shrunk(steps, TokenOwnership.PER_SESSION)).hasSize(6);
    }

    private Optional<String> failure(List<Step> steps, TokenOwnership ownership) {
        Fleet fleet = new Fleet(storage(), ownership, memory());
        return steps.stream()
                .map(fleet::take)
                .flatMap(Optional::stream)
                .findFirst()
                .or(fleet::close);
    }

    /** Leaves out every step that the failure does not need. */
    private List<Step> shrunk(List<Step> steps, TokenOwnership ownership) {
        if (failure(steps, ownership).isEmpty()) {
            return List.of();
        }
        List<Step> fewest = new ArrayList<>(steps);
        for (int i = fewest.size() - 1; i >= 0; i--) {
            Step left = fewest.remove(i);
            if (failure(fewest, ownership).isEmpty()) {
                fewest.add(i, left);
            }
        }
        return fewest;
    }
}
