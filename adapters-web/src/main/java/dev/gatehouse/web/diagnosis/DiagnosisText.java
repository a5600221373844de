package dev.gatehouse.web.diagnosis;

import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Examination;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.web.page.Texts;
import dev.gatehouse.web.page.Times;

import java.util.List;

/**
 * Writes an examination as a text that can be sent to a colleague who has no access here.
 *
 * <p>Holds names and findings, never a secret.
 */
public final class DiagnosisText {
    private final Texts texts;
    private final StringBuilder text = new StringBuilder();

    private DiagnosisText(Texts texts) {
        this.texts = texts;
    }

    public static String of(Texts texts, ConnectionSettings settings, Examination look) {
        DiagnosisText writing = new DiagnosisText(texts);
        writing.line(texts.text("report.text.title", settings.issuer(), look.revision()));
        writing.line(Times.exact(look.at()));
        settings.users()
                .map(UserAuthentication::clientId)
                .ifPresent(client -> writing.line(texts.text("report.text.client", client)));
        writing.line(texts.text("report.text.audience", settings.audience()));
        CheckRows.of(texts, look.diagnosis()).forEach(writing::row);
        return writing.text.toString();
    }

    /** What checks came to that belong to no settings of ours, such as those of a program. */
    public static String of(Texts texts, String title, List<CheckRow> checks) {
        DiagnosisText writing = new DiagnosisText(texts);
        writing.line(title);
        checks.forEach(writing::row);
        return writing.text.toString();
    }

    private void row(CheckRow row) {
        line("");
        String code = row.isFinding() ? " [" + row.code() + "]" : "";
        line(row.name() + ": " + texts.text("check.result." + row.result()) + code);
        detail(row.isFinding() ? "finding.seen" : "", row.seen());
        detail("finding.expected", row.expected());
        detail("finding.at_provider", row.atProvider());
        detail("finding.here", row.here());
    }

    private void detail(String label, String value) {
        if (!value.isBlank()) {
            line("  " + (label.isEmpty() ? "" : texts.text(label) + ": ") + value);
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
