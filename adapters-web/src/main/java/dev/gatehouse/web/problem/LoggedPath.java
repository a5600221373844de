package dev.gatehouse.web.problem;

import io.micronaut.http.HttpRequest;

import java.util.regex.Pattern;

/** The path of a request as it may stand in a log: without query and one-time links. */
final class LoggedPath {
    private static final Pattern ONE_TIME =
            Pattern.compile("(/(?:invitation|set-up|hand-over)/).*");
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x21-\\x7E]");

    private LoggedPath() {}

    static String of(HttpRequest<?> request) {
        String masked = ONE_TIME.matcher(request.getPath()).replaceFirst("$1***");
        String printable = UNPRINTABLE.matcher(masked).replaceAll("?");
        return printable.length() > 200 ? printable.substring(0, 200) + "…" : printable;
    }
}
