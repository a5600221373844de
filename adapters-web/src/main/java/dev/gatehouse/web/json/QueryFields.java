package dev.gatehouse.web.json;

import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.web.problem.FieldsRejected;

import io.micronaut.http.HttpRequest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Judges the parameters of an API's address as strictly as a body: one that is misspelled must not
 * mean all of them.
 */
public final class QueryFields {
    /** The parameters of a list that knows nothing but to go on. */
    public static final Map<String, Predicate<String>> PAGED = Map.of("after", text());

    private QueryFields() {}

    /**
     * Returns if each parameter is known, given once, and as its rule says.
     *
     * @throws FieldsRejected with every problem
     */
    public static void check(HttpRequest<?> request, Map<String, Predicate<String>> known) {
        FieldProblems problems = new FieldProblems();
        request.getParameters()
                .asMap()
                .forEach((name, values) -> judge(name, values, known, problems));
        if (!problems.isEmpty()) {
            throw new FieldsRejected(problems.all());
        }
    }

    private static void judge(
            String name,
            List<String> values,
            Map<String, Predicate<String>> known,
            FieldProblems problems) {
        Predicate<String> rule = known.get(name);
        if (rule == null) {
            problems.add(JsonFields.shortened(name), "query.unknown");
        } else if (values.size() != 1 || !rule.test(values.getFirst())) {
            problems.add(name, "query.value");
        }
    }

    public static Predicate<String> text() {
        return text -> true;
    }

    public static Predicate<String> flag() {
        return Set.of("true", "false")::contains;
    }

    public static Predicate<String> oneOf(List<String> words) {
        return Set.copyOf(words)::contains;
    }

    public static Predicate<String> number(int least, int most) {
        return IntStream.rangeClosed(least, most)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.toUnmodifiableSet())
                ::contains;
    }

    public static Predicate<String> id() {
        return text -> {
            try {
                return UUID.fromString(text).toString().equalsIgnoreCase(text);
            } catch (IllegalArgumentException none) {
                return false;
            }
        };
    }
}
