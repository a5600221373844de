package dev.gatehouse.acceptance.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.guide.GuideStep;
import dev.gatehouse.okta.guide.OktaGuide;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;

/** Each step of a guide has words, and what accuses it is explained. */
class GuideStepsIT {
    private static final Path FINDINGS =
            Path.of(System.getProperty("gatehouse.root")).resolve("docs/findings.md");
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("dev.gatehouse.web.messages.guide");

    static List<GuideStep> steps() {
        return OktaGuide.steps();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void hasWords(GuideStep step) {
        String key = "guide.okta." + step.name();
        assertThat(WORDS.keySet())
                .contains(key + ".title", key + ".where", key + ".1")
                .contains("guide.chapter." + step.chapter(), "guide.seen_by." + step.sight().key());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void isDeniedByFindingsThatExist(GuideStep step) throws IOException {
        String explained = Files.readString(FINDINGS);
        assertThat(step.faults())
                .allSatisfy(code -> assertThat(explained).contains("### `" + code + "`\n"));
    }
}
