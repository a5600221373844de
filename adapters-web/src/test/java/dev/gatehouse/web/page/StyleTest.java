package dev.gatehouse.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

class StyleTest {
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?:class|bodyClass) ?= ?\"([^\"]*)\"");
    private final Assets assets = new Assets();

    private String css(String name) {
        return new String(assets.find(name).orElseThrow().content(false), StandardCharsets.UTF_8);
    }

    private static Set<String> usedClasses() {
        return Sources.templates().values().stream()
                .map(source -> source.replaceAll("\\$\\{[^}]*\\}", " "))
                .flatMap(source -> ATTRIBUTE.matcher(source).results().map(found -> found.group(1)))
                .flatMap(value -> Arrays.stream(value.split("[^\\w-]+")))
                .filter(name -> name.matches("[a-z][\\w-]*[a-z0-9]"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void servesEveryClassThatTemplatesUse() {
        String served = css("tabler.css") + css("gatehouse.css");
        Set<String> missing =
                usedClasses().stream()
                        .filter(name -> !served.matches("(?s).*\\." + name + "[^\\w-].*"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void servesLessThanAHundredKilobytesCompressed() {
        int size = 0;
        for (String name :
                new String[] {"tabler.css", "gatehouse.css", "console.js", "htmx.min.js"}) {
            size += assets.find(name).orElseThrow().content(true).length;
        }
        assertThat(size).isLessThan(60_000);
    }

    @Test
    void hasNoInlineScriptOrStyle() {
        assertThat(Sources.templates().values())
                .allSatisfy(
                        source ->
                                assertThat(source)
                                        .doesNotContainPattern("<script(?![^>]* src=)")
                                        .doesNotContainPattern("\\sstyle=")
                                        .doesNotContainPattern("\\son[a-z]+=\"")
                                        .doesNotContain("$unsafe"));
    }
}
