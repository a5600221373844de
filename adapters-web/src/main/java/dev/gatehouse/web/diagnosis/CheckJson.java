package dev.gatehouse.web.diagnosis;

import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** The result of one check as JSON: {@code passed}, {@code found} or {@code not_tried}. */
@Serdeable(naming = SnakeCaseStrategy.class)
public record CheckJson(
        String check,
        String result,
        @Nullable String seen,
        @Nullable String why,
        @Nullable FindingJson finding) {
    /** A finding with its remedy on both sides. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    public record FindingJson(
            String code,
            String severity,
            String field,
            String seen,
            String expected,
            String atProvider,
            String here,
            String documentation) {
        public static FindingJson of(Finding finding) {
            return new FindingJson(
                    finding.code().value(),
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.field(),
                    finding.seen(),
                    finding.expected(),
                    finding.remedy().atProvider(),
                    finding.remedy().here(),
                    "/help/findings#" + finding.code());
        }
    }

    public static List<CheckJson> all(Diagnosis diagnosis) {
        return diagnosis.results().stream().map(CheckJson::of).toList();
    }

    private static CheckJson of(CheckResult result) {
        return switch (result) {
            case CheckResult.Passed(String check, String seen) ->
                    new CheckJson(check, "passed", seen, null, null);
            case CheckResult.Found(String check, Finding finding) ->
                    new CheckJson(check, "found", null, null, FindingJson.of(finding));
            case CheckResult.NotTried(String check, String why) ->
                    new CheckJson(check, "not_tried", null, why, null);
        };
    }
}
