package dev.gatehouse.application.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.application.storage.SettableClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

class HousekeepingTest {
    private final SettableClock clock = new SettableClock();
    private final ChoreClaims claims = new InMemoryChoreClaims(new Memory());
    private final Housekeeping one = node(1);
    private final Housekeeping two = node(2);

    private record Named(String name, Duration every) implements Chore {
        @Override
        public void run() {}
    }

    private Housekeeping node(long seed) {
        List<Chore> chores =
                List.of(
                        new Named("sweep", Duration.ofMinutes(1)),
                        new Named("dust", Duration.ofHours(1)));
        return new Housekeeping(chores, claims, new Random(seed), clock);
    }

    private static List<String> names(Housekeeping node) {
        return node.claimed().stream().map(Chore::name).toList();
    }

    @Test
    void givesEachChoreToOneNode() {
        assertThat(names(one)).containsExactly("sweep", "dust");
        assertThat(names(two)).isEmpty();
        clock.pass(Duration.ofSeconds(66));
        assertThat(names(two)).containsExactly("sweep");
        assertThat(names(one)).isEmpty();
    }

    @Test
    void claimsNoRunThatWouldFindNothingToDo() {
        AtomicBoolean work = new AtomicBoolean();
        Chore chore =
                new Chore() {
                    @Override
                    public String name() {
                        return "seldom";
                    }

                    @Override
                    public Duration every() {
                        return Duration.ofMinutes(1);
                    }

                    @Override
                    public boolean hasWork() {
                        return work.get();
                    }

                    @Override
                    public void run() {}
                };
        Housekeeping node = new Housekeeping(List.of(chore), claims, new Random(1), clock);
        assertThat(names(node)).isEmpty();
        work.set(true);
        assertThat(names(node)).containsExactly("seldom");
        assertThat(names(node)).isEmpty();
    }

    @Test
    void varies() {
        names(one);
        clock.pass(Duration.ofSeconds(53));
        assertThat(names(one)).isEmpty();
        assertThat(names(two)).isEmpty();
        clock.pass(Duration.ofSeconds(13));
        assertThat(names(one)).containsExactly("sweep");
    }
}
