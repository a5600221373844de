package dev.gatehouse.web.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.diagnosis.RunningCheck;
import dev.gatehouse.application.diagnosis.WatchedRun;
import dev.gatehouse.application.diagnosis.WatchedRuns;
import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.application.storage.InMemoryStorage;
import dev.gatehouse.application.storage.SettableClock;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.organization.OrganizationId;

import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A form is sent again only when its run is over and nothing was tried in it; how far a run is, the
 * other node shows as well.
 */
class RunsTest {
    private static final OrganizationId ACME = new OrganizationId(new UUID(0, 1));

    private static final Duration AMPLE = Duration.ofMinutes(2);

    private final SettableClock clock = new SettableClock();
    private final Told stored = new Told(new InMemoryStorage(clock).port(WatchedRuns.class));
    private final Runs runs = node();
    private final Runs otherNode = node();

    private Runs node() {
        return new Runs(stored, new Identifiers(clock, new SecureRandom()), clock);
    }

    /** Tells a test what was kept. */
    private record Told(WatchedRuns runs, BlockingQueue<WatchedRun> kept) implements WatchedRuns {
        Told(WatchedRuns runs) {
            this(runs, new LinkedBlockingQueue<>());
        }

        @Override
        public void begin(WatchedRun run) {
            runs.begin(run);
        }

        @Override
        public void keep(WatchedRun run) {
            runs.keep(run);
            kept.add(run);
        }

        @Override
        public Optional<WatchedRun> find(OrganizationId organization, UUID id) {
            return runs.find(organization, id);
        }

        @Override
        public void forget(Instant startedBefore) {
            runs.forget(startedBefore);
        }

        void await(Predicate<WatchedRun> wanted) {
            try {
                WatchedRun last;
                do {
                    last = kept.poll(AMPLE.toSeconds(), TimeUnit.SECONDS);
                    assertThat(last).isNotNull();
                } while (last != null && !wanted.test(last));
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }

    @Test
    void goesOnOnceTheChecksAreKnownAndIsSeenAtTheOtherNode() {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Run run =
                runs.start(
                        ACME,
                        progress -> {
                            progress.planned(List.of("metadata"));
                            progress.running("metadata");
                            running.countDown();
                            await(end);
                            progress.done(new CheckResult.Passed("metadata", "found"));
                            return new WatchedRun.Then.Page("/there");
                        });

        assertThat(run.begun(AMPLE).state()).isEqualTo(new WatchedRun.State.GoingOn());
        await(running);
        assertThat(run.now().checks()).containsExactly(new RunningCheck.Running("metadata"));
        stored.await(told -> !told.checks().isEmpty());
        assertThat(seenAtTheOther(run).checks())
                .extracting(RunningCheck::check)
                .containsExactly("metadata");
        end.countDown();
        stored.await(told -> !told.goesOn());
        assertThat(seenAtTheOther(run).state())
                .isEqualTo(new WatchedRun.State.Over(new WatchedRun.Then.Page("/there")));
        assertThat(seenAtTheOther(run).checks())
                .containsExactly(
                        new RunningCheck.Done(new CheckResult.Passed("metadata", "found")));
    }

    private WatchedRun seenAtTheOther(Run run) {
        return otherNode.find(ACME, id(run)).orElseThrow();
    }

    private static String id(Run run) {
        return run.now().id().toString();
    }

    @Test
    void isNotTakenForOverWhenItsChecksAreLateToBegin() {
        CountDownLatch end = new CountDownLatch(1);
        Run run =
                runs.start(
                        ACME,
                        _ -> {
                            await(end);
                            return new WatchedRun.Then.Form();
                        });
        Thread.currentThread().interrupt();

        assertThat(run.begun(AMPLE).state()).isEqualTo(new WatchedRun.State.GoingOn());
        assertThat(Thread.interrupted()).isTrue();
        end.countDown();
        assertThat(run.begun(AMPLE).state())
                .isEqualTo(new WatchedRun.State.Over(new WatchedRun.Then.Form()));
    }

    @Test
    void tellsThatItFailed() {
        Run run =
                runs.start(
                        ACME,
                        _ -> {
                            throw new IllegalStateException("a bug");
                        });

        assertThat(run.begun(AMPLE).state()).isEqualTo(new WatchedRun.State.Failed());
        stored.await(told -> !told.goesOn());
        assertThat(seenAtTheOther(run).state()).isEqualTo(new WatchedRun.State.Failed());
    }

    @Test
    void isFoundByItsOrganizationOnly() {
        Run run = runs.start(ACME, _ -> new WatchedRun.Then.Here());

        assertThat(runs.find(ACME, id(run))).isPresent();
        assertThat(runs.find(new OrganizationId(new UUID(0, 2)), id(run))).isEmpty();
        assertThat(runs.find(ACME, "nonsense")).isEmpty();
    }

    @Test
    void isLostWhenItsNodeDied() {
        WatchedRun left = WatchedRun.begun(new UUID(0, 7), ACME, clock.instant());
        stored.begin(left);

        assertThat(otherNode.find(ACME, left.id().toString())).isPresent();
        clock.pass(Duration.ofMinutes(2));
        assertThat(otherNode.find(ACME, left.id().toString())).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
