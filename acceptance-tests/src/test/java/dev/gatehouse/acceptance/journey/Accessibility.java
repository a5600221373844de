package dev.gatehouse.acceptance.journey;

import com.microsoft.playwright.Page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What axe-core finds against WCAG 2.2 AA: https://github.com/dequelabs/axe-core. */
final class Accessibility {
    /** Run by the browser's debugger, which the page's own policy does not bind. */
    private static final String AXE = script();

    private static final List<String> STANDARD =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<String> LOOKS = List.of("color-contrast", "target-size");

    private static final String RUN =
            """
            async only => {
                const found = await axe.run(document, {
                    resultTypes: ["violations"],
                    runOnly: only
                });
                return found.violations.map(rule => rule.id + " (" + rule.impact + "): "
                    + rule.nodes.slice(0, 3).map(node => node.target.join(" ") + " "
                        + node.failureSummary.replace(/\\s+/g, " ")).join(" | "));
            }\
            """;

    private Accessibility() {}

    private static String script() {
        try (InputStream in = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(in, "axe.min.js").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Each broken rule with the elements that break it. */
    static List<String> violations(Page page) {
        page.evaluate(AXE);
        return run(page, STANDARD);
    }

    /** The same page in other colours or another width: only what depends on them. */
    static List<String> violationsOfLooks(Page page) {
        return run(page, LOOKS);
    }

    private static List<String> run(Page page, List<String> rules) {
        return ((List<?>) page.evaluate(RUN, rules)).stream().map(String::valueOf).toList();
    }
}
