package dev.gatehouse.persistence.connection;

import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.FindingCode;
import dev.gatehouse.domain.connection.Remedy;
import dev.gatehouse.domain.connection.Severity;

import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A diagnosis as JSON. */
@Serdeable
public record StoredDiagnosis(@Nullable List<StoredCheck> results) {
    public static StoredDiagnosis of(Diagnosis diagnosis) {
        return new StoredDiagnosis(diagnosis.results().stream().map(StoredCheck::of).toList());
    }

    public Diagnosis real() {
        List<StoredCheck> checks = results == null ? List.of() : results;
        return new Diagnosis(checks.stream().map(StoredCheck::real).toList());
    }

    /** One check: passed with what was seen, not tried with the reason, or a finding. */
    @Serdeable
    record StoredCheck(
            String check,
            @Nullable String passed,
            @Nullable String notTried,
            @Nullable StoredFinding finding) {
        static StoredCheck of(CheckResult result) {
            return switch (result) {
                case CheckResult.Passed(String check, String seen) ->
                        new StoredCheck(check, seen, null, null);
                case CheckResult.NotTried(String check, String why) ->
                        new StoredCheck(check, null, why, null);
                case CheckResult.Found(String check, Finding finding) ->
                        new StoredCheck(check, null, null, StoredFinding.of(finding));
            };
        }

        CheckResult real() {
            if (finding != null) {
                return new CheckResult.Found(check, finding.real());
            }
            return notTried != null
                    ? new CheckResult.NotTried(check, notTried)
                    : new CheckResult.Passed(check, passed == null ? "" : passed);
        }
    }

    /** A finding as JSON. */
    @Serdeable
    public record StoredFinding(
            String code,
            String severity,
            @Nullable String field,
            @Nullable String seen,
            @Nullable String expected,
            @Nullable String atProvider,
            @Nullable String here) {
        public static StoredFinding of(Finding finding) {
            return new StoredFinding(
                    finding.code().value(),
                    finding.severity().name(),
                    finding.field(),
                    finding.seen(),
                    finding.expected(),
                    finding.remedy().atProvider(),
                    finding.remedy().here());
        }

        public Finding real() {
            return new Finding(
                    new FindingCode(code),
                    Severity.valueOf(severity),
                    text(field),
                    text(seen),
                    text(expected),
                    new Remedy(text(atProvider), text(here)));
        }

        /** Empty texts are left out of JSON. */
        private static String text(@Nullable String stored) {
            return stored == null ? "" : stored;
        }
    }
}
