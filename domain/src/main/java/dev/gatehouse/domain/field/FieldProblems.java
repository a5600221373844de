package dev.gatehouse.domain.field;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the fields of one form and collects every problem, not the first. */
public final class FieldProblems {
    private final List<FieldProblem> problems = new ArrayList<>();

    /**
     * The value, or empty when the text is missing or breaks the type's rule; both are collected. A
     * field that has a problem already is not called missing on top of it.
     */
    public <T> Optional<T> required(String field, @Nullable String text, Function<String, T> type) {
        if (text == null || text.isBlank()) {
            if (problems.stream().noneMatch(told -> told.field().equals(field))) {
                add(field, "required");
            }
            return Optional.empty();
        }
        return read(field, text, type);
    }

    /** The value, or empty when there is no text; a text that breaks the rule is collected. */
    public <T> Optional<T> optional(String field, @Nullable String text, Function<String, T> type) {
        return text == null || text.isBlank() ? Optional.empty() : read(field, text, type);
    }

    private <T> Optional<T> read(String field, String text, Function<String, T> type) {
        try {
            return Optional.of(type.apply(text.strip()));
        } catch (InvalidValue invalid) {
            add(field, invalid.code());
            return Optional.empty();
        }
    }

    public void add(String field, String code) {
        problems.add(new FieldProblem(field, code));
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    public List<FieldProblem> all() {
        return List.copyOf(problems);
    }
}
