package dev.gatehouse.okta.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.domain.connection.CheckResult;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.Supplier;

/** A fault of ours in one check costs that check and what builds on it, and nothing else. */
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
