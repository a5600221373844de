package dev.gatehouse.web.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.organization.OrganizationId;

import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** A form is sent again only when its run is over and nothing was tried in it. */
class RunsTest {
    private static final OrganizationId ACME = new OrganizationId(new UUID(0, 1));

    private final InstantSource clock = InstantSource.system();
    private final Runs runs = new Runs(new Identifiers(clock, new SecureRandom()), clock);

    @Test
    void goesOnOnceTheChecksAreKnown() {
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
                            return new Run.Then.Page("/there");
                        });

        assertThat(run.begun()).isEqualTo(new Run.State.GoingOn());
        await(running);
        assertThat(run.checks()).containsExactly(new RunningCheck.Running("metadata"));
        end.countDown();
    }

    @Test
    void isNotTakenForOverWhenItsChecksAreLateToBegin() {
        CountDownLatch end = new CountDownLatch(1);
        Run run =
                runs.start(
                        ACME,
                        _ -> {
                            await(end);
                            return new Run.Then.Form();
                        });
        Thread.currentThread().interrupt();

        assertThat(run.begun()).isEqualTo(new Run.State.GoingOn());
        assertThat(Thread.interrupted()).isTrue();
        end.countDown();
        assertThat(run.begun()).isEqualTo(new Run.State.Over(new Run.Then.Form()));
    }

    @Test
    void tellsThatItFailed() {
        Run run =
                runs.start(
                        ACME,
                        _ -> {
                            throw new IllegalStateException("a bug");
                        });

        assertThat(run.begun()).isEqualTo(new Run.State.Failed());
    }

    @Test
    void isFoundByItsOrganizationOnly() {
        Run run = runs.start(ACME, _ -> new Run.Then.Here());

        assertThat(runs.find(ACME, run.id().toString())).contains(run);
        assertThat(runs.find(new OrganizationId(new UUID(0, 2)), run.id().toString())).isEmpty();
        assertThat(runs.find(ACME, "nonsense")).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
