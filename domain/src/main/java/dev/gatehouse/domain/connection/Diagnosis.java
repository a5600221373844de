package dev.gatehouse.domain.connection;

import java.util.List;

/** The results of all checks of one examination, in the order in which they build on each other. */
public record Diagnosis(List<CheckResult> results) {
    public Diagnosis {
        results = List.copyOf(results);
    }

    public List<Finding> findings() {
        return results.stream()
                .filter(CheckResult.Found.class::isInstance)
                .map(found -> ((CheckResult.Found) found).finding())
                .toList();
    }

    public boolean hasErrors() {
        return findings().stream().anyMatch(Finding::isError);
    }
}
