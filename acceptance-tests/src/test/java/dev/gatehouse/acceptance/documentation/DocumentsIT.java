package dev.gatehouse.acceptance.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the documents point at is there: other documents, their chapters, and types of the code. */
class DocumentsIT {
    private static final Path ROOT = Path.of(System.getProperty("gatehouse.root"));
    private static final Pattern LINK =
            Pattern.compile("\\]\\((?!https?:)([^)#\\s]*)(?:#([^)]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    /**
     * A type's name has two capital letters at least; {@code HttpOnly} is the cookie's attribute.
     */
    private static final Pattern TYPE =
            Pattern.compile("`((?!HttpOnly)[A-Z][a-z0-9]+[A-Z][A-Za-z0-9]*)(?:\\.\\w+)?`");

    private static final Set<String> TYPES = types();

    static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CHANGELOG.md").map(ROOT::resolve),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .map(ROOT::relativize)
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> types() {
        try (Stream<Path> files = Files.walk(ROOT, 12)) {
            return files.map(Path::toString)
                    .filter(file -> file.contains("/src/") && file.endsWith(".java"))
                    .map(file -> file.substring(file.lastIndexOf('/') + 1, file.length() - 5))
                    .collect(toSet());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void leadSomewhere(Path document) throws IOException {
        Path file = ROOT.resolve(document);
        assertThat(LINK.matcher(Files.readString(file)).results())
                .allSatisfy(link -> assertThat(target(file, link)).as(link.group()).exists())
                .allSatisfy(link -> assertThat(hasChapter(file, link)).as(link.group()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void nameTypesThatExist(Path document) throws IOException {
        String text = Files.readString(ROOT.resolve(document));
        assertThat(TYPE.matcher(text).results().map(type -> type.group(1))).isSubsetOf(TYPES);
    }

    private static Path target(Path document, MatchResult link) {
        return document.resolveSibling(
                link.group(1).isEmpty() ? document.toString() : link.group(1));
    }

    private static boolean hasChapter(Path document, MatchResult link) throws IOException {
        if (link.group(2) == null) {
            return true;
        }
        return HEADING.matcher(Files.readString(target(document, link)))
                .results()
                .anyMatch(heading -> anchor(heading.group(1)).equals(link.group(2)));
    }

    /** As readers of Markdown on the web make it. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
    }
}
