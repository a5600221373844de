package dev.gatehouse.domain.connection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** With all that a former diagnosis says of the checks that this one did not try. */
    Diagnosis supplementedBy(Diagnosis former) {
        List<CheckResult> tried = results.stream().filter(Diagnosis::isTried).toList();
        Set<String> names = tried.stream().map(CheckResult::check).collect(Collectors.toSet());
        return new Diagnosis(
                Stream.concat(
                                tried.stream(),
                                former.results.stream().filter(r -> !names.contains(r.check())))
                        .toList());
    }

    private static boolean isTried(CheckResult result) {
        return !(result instanceof CheckResult.NotTried);
    }

    /** With the findings of a former diagnosis where this one did not try the check. */
    public Diagnosis after(Diagnosis former) {
        return new Diagnosis(results.stream().map(result -> kept(result, former)).toList());
    }

    private static CheckResult kept(CheckResult result, Diagnosis former) {
        return result instanceof CheckResult.NotTried
                ? former.found(result.check()).map(CheckResult.class::cast).orElse(result)
                : result;
    }

    private Optional<CheckResult.Found> found(String check) {
        return results.stream()
                .filter(CheckResult.Found.class::isInstance)
                .map(CheckResult.Found.class::cast)
                .filter(found -> found.check().equals(check))
                .findFirst();
    }

    /**
     * The codes of errors and warnings that the other one does not have: what got worse since.
     *
     * <p>A note is advice and no trouble.
     */
    public SortedSet<String> worseThan(Diagnosis former) {
        SortedSet<String> codes = new TreeSet<>(troubles());
        codes.removeAll(former.troubles());
        return codes;
    }

    private Set<String> troubles() {
        return findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .map(finding -> finding.code().value())
                .collect(Collectors.toSet());
    }
}
