package dev.gatehouse.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sources that tests about texts and styles read. */
public final class Sources {
    private Sources() {}

    public static Map<Path, String> templates() {
        return read(Path.of("src/main/jte"), ".jte");
    }

    static Map<Path, String> classes() {
        return read(Path.of("src/main/java"), ".java");
    }

    static Map<Path, String> domainAndApplication() {
        Map<Path, String> all = new TreeMap<>(read(Path.of("../domain/src/main"), ".java"));
        all.putAll(read(Path.of("../application/src/main"), ".java"));
        return all;
    }

    private static Map<Path, String> read(Path folder, String ending) {
        Map<Path, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                sources.put(file, Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sources;
    }
}
