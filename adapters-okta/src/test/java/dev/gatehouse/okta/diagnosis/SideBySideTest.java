package dev.gatehouse.okta.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.okta.finding.Findings;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Checks run side by side, and a fault in one costs what rests on it and nothing else. */
class SideBySideTest {
    private record AnyCheck(String name, List<String> needs, Supplier<Verdict> verdict)
            implements Check<String> {
        @Override
        public Verdict check(String evidence) {
            return verdict.get();
        }
    }

    private static Check<String> good(String name, String... needs) {
        return new AnyCheck(name, List.of(needs), () -> new Check.Verdict.Good("seen"));
    }

    private static Check<String> broken(String name) {
        return new AnyCheck(
                name,
                List.of(),
                () -> {
                    throw new IllegalStateException("a bug");
                });
    }

    private static Check<String> that(String name, Check.Verdict verdict, String... needs) {
        return new AnyCheck(name, List.of(needs), () -> verdict);
    }

    private static List<String> reasons(List<Check<String>> checks) {
        return new SideBySide<>(checks)
                .run("", ExaminationProgress.UNWATCHED).results().stream()
                        .filter(CheckResult.NotTried.class::isInstance)
                        .map(result -> ((CheckResult.NotTried) result).why())
                        .toList();
    }

    @Test
    void tellsWhatDidNotPassFromWhatWasNotMade() {
        Finding mistake = Findings.error("any", "any").seen("").expected("").mend("", "");
        Check<String> bad = that("bad", new Check.Verdict.Bad(mistake));
        Check<String> unseen = that("unseen", new Check.Verdict.Unseen("Not while watching."));

        assertThat(reasons(List.of(bad, good("a", "bad"))))
                .containsExactly("It rests on a check that did not pass.");
        assertThat(reasons(List.of(unseen, good("a", "unseen"))))
                .containsExactly("Not while watching.", "It rests on a check that was not made.");
        assertThat(reasons(List.of(bad, good("a", "bad"), good("b", "a"))))
                .containsExactly(
                        "It rests on a check that did not pass.",
                        "It rests on a check that was not made.");
        assertThat(reasons(List.of(unseen, bad, good("a", "unseen", "bad"))))
                .contains("It rests on a check that did not pass.");
    }

    @Test
    void looksFurtherAfterAWarning() {
        Finding warning = Findings.warning("any", "any").seen("").expected("").mend("", "");

        assertThat(
                        reasons(
                                List.of(
                                        that("doubtful", new Check.Verdict.Bad(warning)),
                                        good("a", "doubtful"))))
                .isEmpty();
    }

    @Test
    void letsChecksThatDoNotRestOnEachOtherBeUnderWayAtOnce() {
        CyclicBarrier allAreUnderWay = new CyclicBarrier(20);
        List<Check<String>> checks =
                IntStream.range(0, 20)
                        .<Check<String>>mapToObj(
                                number ->
                                        new AnyCheck(
                                                "check-" + number,
                                                List.of(),
                                                () -> met(allAreUnderWay)))
                        .toList();

        assertThat(new SideBySide<>(checks).run("", ExaminationProgress.UNWATCHED).results())
                .hasSize(20)
                .allMatch(CheckResult.Passed.class::isInstance);
    }

    private static Check.Verdict met(CyclicBarrier barrier) {
        try {
            barrier.await(120, TimeUnit.SECONDS);
            return new Check.Verdict.Good("seen");
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }

    @Test
    void goesOnWithoutACheckThatFails() {
        var checks = new SideBySide<>(List.of(broken("a"), good("b"), good("c", "a")));

        assertThat(checks.run("", ExaminationProgress.UNWATCHED).results())
                .extracting(CheckResult::check)
                .containsExactly("a", "b", "c");
        assertThat(checks.run("", ExaminationProgress.UNWATCHED).results())
                .filteredOn(CheckResult.Passed.class::isInstance)
                .extracting(CheckResult::check)
                .containsExactly("b");
    }
}
