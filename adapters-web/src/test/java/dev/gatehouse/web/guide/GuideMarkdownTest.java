package dev.gatehouse.web.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuideMarkdownTest {
    @Test
    void keepsAValueAsItIsWhateverBackticksItHolds() {
        assertThat(GuideMarkdown.code("^(A|B)$")).isEqualTo("`^(A|B)$`");
        assertThat(GuideMarkdown.code("a`b``c")).isEqualTo("``` a`b``c ```");
    }

    @Test
    void takesTheMeaningFromEveryCharacterOfAName() {
        assertThat(GuideMarkdown.plain("[Acme](https://evil.example) <b> *x*\n# y"))
                .isEqualTo("\\[Acme\\](https://evil.example) \\<b\\> \\*x\\* \\# y");
    }
}
