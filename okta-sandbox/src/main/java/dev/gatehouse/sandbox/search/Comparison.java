package dev.gatehouse.sandbox.search;

import dev.gatehouse.sandbox.document.Document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One comparison of a filter; a name that leads into a list compares each element. */
record Comparison(String name, String operator, String wanted) {
    Optional<Predicate<Document>> predicate() {
        Optional<Predicate<String>> test = test();
        return test.map(
                holds ->
                        document -> {
                            Stream<String> found = values(document.fields(), name);
                            return operator.equals("ne")
                                    ? found.allMatch(holds)
                                    : found.anyMatch(holds);
                        });
    }

    private Optional<Predicate<String>> test() {
        String low = wanted.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(
                switch (operator) {
                    case "eq" -> value -> value.equalsIgnoreCase(wanted);
                    case "ne" -> value -> !value.equalsIgnoreCase(wanted);
                    case "sw" -> value -> value.toLowerCase(Locale.ROOT).startsWith(low);
                    case "ew" -> value -> value.toLowerCase(Locale.ROOT).endsWith(low);
                    case "co" -> value -> value.toLowerCase(Locale.ROOT).contains(low);
                    case "gt" -> value -> value.compareTo(wanted) > 0;
                    case "ge" -> value -> value.compareTo(wanted) >= 0;
                    case "lt" -> value -> value.compareTo(wanted) < 0;
                    case "le" -> value -> value.compareTo(wanted) <= 0;
                    case "pr" -> value -> true;
                    default -> null;
                });
    }

    private static Stream<String> values(Object from, String path) {
        if (from instanceof List<?> list) {
            return list.stream().flatMap(item -> values(item, path));
        }
        if (path.isEmpty()) {
            return Stream.of(String.valueOf(from));
        }
        if (!(from instanceof Map<?, ?> map)) {
            return Stream.empty();
        }
        int dot = path.indexOf('.');
        Object next = map.get(dot < 0 ? path : path.substring(0, dot));
        return next == null ? Stream.empty() : values(next, dot < 0 ? "" : path.substring(dot + 1));
    }
}
