package dev.gatehouse.persistence.diagnosis;

import dev.gatehouse.application.diagnosis.RunningCheck;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.persistence.connection.StoredDiagnosis;

import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks under way as JSON.
 *
 * @param names of all, in their order
 * @param running the names of those that run
 * @param done what the others came to; who is in neither waits
 */
@Serdeable
record StoredChecks(
        @Nullable List<String> names, @Nullable List<String> running, StoredDiagnosis done) {
    static StoredChecks of(List<RunningCheck> checks) {
        return new StoredChecks(
                checks.stream().map(RunningCheck::check).toList(),
                checks.stream()
                        .filter(RunningCheck.Running.class::isInstance)
                        .map(RunningCheck::check)
                        .toList(),
                StoredDiagnosis.of(
                        new Diagnosis(
                                checks.stream()
                                        .filter(RunningCheck.Done.class::isInstance)
                                        .map(check -> ((RunningCheck.Done) check).result())
                                        .toList())));
    }

    List<RunningCheck> real() {
        Map<String, CheckResult> results = new HashMap<>();
        done.real().results().forEach(result -> results.put(result.check(), result));
        return all(names).stream().map(name -> check(name, results)).toList();
    }

    private RunningCheck check(String name, Map<String, CheckResult> results) {
        CheckResult result = results.get(name);
        if (result != null) {
            return new RunningCheck.Done(result);
        }
        return all(running).contains(name)
                ? new RunningCheck.Running(name)
                : new RunningCheck.Waiting(name);
    }

    /** Empty lists are left out of JSON. */
    private static List<String> all(@Nullable List<String> stored) {
        return stored == null ? List.of() : stored;
    }
}
