package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs checks side by side, each on a thread of its own as soon as those that it builds on are
 * done.
 *
 * @param checks in an order in which each comes after those that it builds on
 */
record SideBySide<E>(List<Check<E>> checks) {
    private static final System.Logger LOG = System.getLogger(SideBySide.class.getName());

    Diagnosis run(E evidence, ExaminationProgress progress) {
        progress.planned(checks.stream().map(Check::name).toList());
        Map<String, CompletableFuture<CheckResult>> results = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Check<E> check : checks) {
                var needed = of(results, check.needs());
                List<CompletableFuture<CheckResult>> first = new ArrayList<>(needed);
                first.addAll(of(results, check.after()));
                results.put(
                        check.name(),
                        CompletableFuture.allOf(first.toArray(CompletableFuture[]::new))
                                .thenApplyAsync(
                                        _ -> run(check, needed, evidence, progress), threads));
            }
            return new Diagnosis(results.values().stream().map(CompletableFuture::join).toList());
        }
    }

    private static List<CompletableFuture<CheckResult>> of(
            Map<String, CompletableFuture<CheckResult>> results, List<String> names) {
        return names.stream()
                .map(
                        name -> {
                            CompletableFuture<CheckResult> found = results.get(name);
                            if (found == null) {
                                throw new IllegalStateException("No check before: " + name);
                            }
                            return found;
                        })
                .toList();
    }

    private static <E> CheckResult run(
            Check<E> check,
            List<CompletableFuture<CheckResult>> needed,
            E evidence,
            ExaminationProgress progress) {
        CheckResult result =
                reasonNotTo(needed.stream().map(CompletableFuture::join).toList())
                        .<CheckResult>map(why -> new CheckResult.NotTried(check.name(), why))
                        .orElseGet(
                                () -> {
                                    progress.running(check.name());
                                    return tried(check, evidence);
                                });
        progress.done(result);
        return result;
    }

    /** A check that found an error is named before one that was merely not made. */
    private static Optional<String> reasonNotTo(List<CheckResult> needed) {
        if (needed.stream().anyMatch(SideBySide::foundAnError)) {
            return Optional.of("It rests on a check that did not pass.");
        }
        return needed.stream().anyMatch(CheckResult.NotTried.class::isInstance)
                ? Optional.of("It rests on a check that was not made.")
                : Optional.empty();
    }

    /** A fault of ours in one check leaves the others, and what was typed, as they are. */
    private static <E> CheckResult tried(Check<E> check, E evidence) {
        try {
            return result(check.name(), check.check(evidence));
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "The check " + check.name() + " failed", bug);
            return new CheckResult.NotTried(
                    check.name(), "This check failed by a fault of ours, which the log tells.");
        }
    }

    /** A warning is no reason not to look further. */
    private static boolean foundAnError(CheckResult earlier) {
        return switch (earlier) {
            case CheckResult.Passed _, CheckResult.NotTried _ -> false;
            case CheckResult.Found(String _, Finding finding) -> finding.isError();
        };
    }

    private static CheckResult result(String name, Check.Verdict verdict) {
        return switch (verdict) {
            case Check.Verdict.Good(String seen) -> new CheckResult.Passed(name, seen);
            case Check.Verdict.Bad(Finding finding) -> new CheckResult.Found(name, finding);
            case Check.Verdict.Unseen(String why) -> new CheckResult.NotTried(name, why);
        };
    }
}
