package dev.gatehouse.web.diagnosis;

import dev.gatehouse.application.diagnosis.RunningCheck;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.web.page.Texts;

import java.util.List;
import java.util.Locale;

/** Shows the results of checks as rows. */
public final class CheckRows {
    private CheckRows() {}

    public static List<CheckRow> of(Texts texts, Diagnosis diagnosis) {
        return diagnosis.results().stream().map(result -> row(texts, result)).toList();
    }

    /** The rows of a diagnosis that is still under way. */
    public static List<CheckRow> of(Texts texts, List<RunningCheck> checks) {
        return checks.stream().map(check -> row(texts, check)).toList();
    }

    private static CheckRow row(Texts texts, RunningCheck check) {
        return switch (check) {
            case RunningCheck.Waiting(String name) -> CheckRow.of(name(texts, name), "waiting", "");
            case RunningCheck.Running(String name) -> CheckRow.of(name(texts, name), "running", "");
            case RunningCheck.Done(CheckResult result) -> row(texts, result);
        };
    }

    private static CheckRow row(Texts texts, CheckResult result) {
        String name = name(texts, result.check());
        return switch (result) {
            case CheckResult.Passed(String _, String seen) -> CheckRow.of(name, "passed", seen);
            case CheckResult.NotTried(String _, String why) -> CheckRow.of(name, "not_tried", why);
            case CheckResult.Found(String _, Finding finding) -> row(name, finding);
        };
    }

    private static CheckRow row(String name, Finding finding) {
        return new CheckRow(
                name,
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.seen(),
                finding.expected(),
                finding.remedy().atProvider(),
                finding.remedy().here(),
                finding.field(),
                finding.code().value());
    }

    private static String name(Texts texts, String check) {
        return texts.textOr("check." + check, words(check));
    }

    /** A name for the check of a connector that brought no text along. */
    private static String words(String check) {
        String spaced = check.replace('_', ' ');
        return spaced.isEmpty()
                ? spaced
                : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
