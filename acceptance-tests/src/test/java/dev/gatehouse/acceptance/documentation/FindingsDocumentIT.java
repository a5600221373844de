package dev.gatehouse.acceptance.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code docs/findings.md} explains every finding that the code can tell, and no other. */
class FindingsDocumentIT {
    private static final Path ROOT = Path.of(System.getProperty("gatehouse.root"));

    /** How findings are made: by code, in a table row, or by a shorthand of one class. */
    private static final Pattern MADE =
            Pattern.compile(
                    "(?:(?:Findings|Tell)\\s*\\.(?:error|warning|note)|\\btls|new"
                            + " FindingCode)\\(\\s*\"([a-z0-9_]+)\"|new"
                            + " ErrorRow\\(\\s*\"[^\"]*\",\\s*\"[^\"]*\",\\s*\"([a-z_]+)\"");

    /** Codes that are put together: {@code prefix + "_inactive"}, {@code "_" + code}. */
    private static final Pattern ENDING =
            Pattern.compile(
                    "(?:Findings|Tell)\\s*\\.(?:error|warning|note)\\(\\s*[A-Za-z]+ \\+"
                            + " \"(_[a-z_]+)\"");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9_]+)\"");

    private static final Pattern EXPLAINED =
            Pattern.compile("^### `([a-z0-9_]+)`$", Pattern.MULTILINE);

    @Test
    void explainsEveryFindingAndNoOther() {
        Set<String> made = new TreeSet<>();
        Set<String> literals = new TreeSet<>();
        Set<String> endings = new TreeSet<>(Set.of("_missing"));
        for (String module : new String[] {"application", "adapters-oidc", "adapters-okta"}) {
            sources(module)
                    .forEach(
                            source -> {
                                collect(MADE, source, made);
                                collect(ENDING, source, endings);
                                collect(LITERAL, source, literals);
                            });
        }
        Set<String> explained = new TreeSet<>();
        collect(EXPLAINED, read(ROOT.resolve("docs/findings.md")), explained);

        assertThat(made).hasSizeGreaterThan(80);
        assertThat(explained).containsAll(made);
        assertThat(explained)
                .filteredOn(code -> !made.contains(code) && !literals.contains(code))
                .allMatch(code -> endings.stream().anyMatch(code::endsWith));
        assertThat(endings)
                .allMatch(ending -> explained.stream().anyMatch(code -> code.endsWith(ending)));
    }

    private static void collect(Pattern pattern, String text, Set<String> codes) {
        pattern.matcher(text)
                .results()
                .map(
                        found ->
                                found.groupCount() > 1 && found.group(1) == null
                                        ? found.group(2)
                                        : found.group(1))
                .forEach(codes::add);
    }

    private static Stream<String> sources(String module) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(FindingsDocumentIT::read)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
