import com.google.googlejavaformat.java.Main;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Formats every Java source of the project, or with {@code check} only names the files that are not
 * formatted and fails. Run by the root pom on JDK 25, because the formatter reads the sources with
 * the parser of the JDK that runs it.
 */
class Format {
    static void main(String[] args) throws Exception {
        boolean check = args.length > 0 && args[0].equals("check");
        List<String> arguments = new ArrayList<>(List.of("--aosp"));
        arguments.addAll(check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("-i"));
        arguments.addAll(sources(Path.of(".")));
        PrintWriter out = new PrintWriter(System.out, true);
        PrintWriter err = new PrintWriter(System.err, true);
        int exit = new Main(out, err, System.in).format(arguments.toArray(String[]::new));
        if (check && exit != 0) {
            System.err.println(
                    "Not formatted: the files above. Run: mvn -N validate -Dformat=write");
        }
        System.exit(exit);
    }

    private static List<String> sources(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".java"))
                    .filter(name -> !name.contains("/target/") && !name.contains("/node_modules/"))
                    .sorted()
                    .toList();
        }
    }
}
