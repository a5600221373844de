package dev.gatehouse.web.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.web.page.Texts;

import org.junit.jupiter.api.Test;

import java.util.List;

class DiagnosisTextTest {
    @Test
    void tellsAColleagueEveryCheckWithWhatWasSeenAndHowToMendIt() {
        CheckRow passed = CheckRow.of("Client ID", "passed", "Okta knows 0oa1");
        CheckRow found =
                new CheckRow(
                        "Scopes",
                        "error",
                        "None was granted",
                        "api::view_only",
                        "Security > API",
                        "Try again",
                        "connection",
                        "api_scope_missing");

        String text = DiagnosisText.of(new Texts(), "The program 0oa1", List.of(passed, found));

        assertThat(text.lines())
                .startsWith("The program 0oa1")
                .contains("Client ID: passed", "  Okta knows 0oa1")
                .anyMatch(
                        line -> line.startsWith("Scopes: ") && line.endsWith("[api_scope_missing]"))
                .anyMatch(line -> line.endsWith(": None was granted"))
                .anyMatch(line -> line.endsWith(": Security > API"));
    }
}
