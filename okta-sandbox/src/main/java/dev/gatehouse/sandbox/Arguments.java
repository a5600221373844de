package dev.gatehouse.sandbox;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command line: {@code --port N --seed FILE --state FILE --set name=value …}. */
public record Arguments(
        int port, Optional<Path> seed, Optional<Path> state, Map<String, String> variables) {
    public static final int STANDARD_PORT = 9800;

    /** Reads the command line; throws with one helpful line when it is wrong. */
    public static Arguments parse(List<String> words) {
        int port = STANDARD_PORT;
        Optional<Path> seed = Optional.empty();
        Optional<Path> state = Optional.empty();
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("app-url", "http://localhost:8080");
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            String value = rest.next();
            switch (option) {
                case "--port" -> port = port(value);
                case "--seed" -> seed = Optional.of(Path.of(value));
                case "--state" -> state = Optional.of(Path.of(value));
                case "--set" -> put(variables, value);
                default ->
                        throw new IllegalArgumentException(
                                "unknown option "
                                        + option
                                        + "; known are --port, --seed, --state and --set");
            }
        }
        return new Arguments(port, seed, state, Map.copyOf(variables));
    }

    private static int port(String value) {
        if (!value.matches("[1-9][0-9]{0,4}") || Integer.parseInt(value) > 65_000) {
            throw new IllegalArgumentException("--port needs a number from 1 to 65000");
        }
        return Integer.parseInt(value);
    }

    private static void put(Map<String, String> variables, String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("--set needs name=value");
        }
        variables.put(assignment.substring(0, equals), assignment.substring(equals + 1));
    }
}
