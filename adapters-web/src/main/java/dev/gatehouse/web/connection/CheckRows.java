package dev.gatehouse.web.connection;

import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.web.page.Texts;

import java.util.List;
import java.util.Locale;

/** Shows the results of checks as rows. */
final class CheckRows {
    private CheckRows() {}

    static List<ConnectionView.CheckRow> of(Texts texts, Diagnosis diagnosis) {
        return diagnosis.results().stream().map(result -> row(texts, result)).toList();
    }

    private static ConnectionView.CheckRow row(Texts texts, CheckResult result) {
        String name = texts.textOr("check." + result.check(), words(result.check()));
        return switch (result) {
            case CheckResult.Passed(String _, String seen) -> plain(name, "passed", seen);
            case CheckResult.NotTried(String _, String why) -> plain(name, "not_tried", why);
            case CheckResult.Found(String _, Finding finding) ->
                    new ConnectionView.CheckRow(
                            name,
                            finding.severity().name().toLowerCase(Locale.ROOT),
                            finding.seen(),
                            finding.expected(),
                            finding.remedy().atProvider(),
                            finding.remedy().here(),
                            finding.field(),
                            finding.code().value());
        };
    }

    private static ConnectionView.CheckRow plain(String name, String result, String seen) {
        return new ConnectionView.CheckRow(name, result, seen, "", "", "", "", "");
    }

    /** A name for the check of a connector that brought no text along. */
    private static String words(String check) {
        String spaced = check.replace('_', ' ');
        return spaced.isEmpty()
                ? spaced
                : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
