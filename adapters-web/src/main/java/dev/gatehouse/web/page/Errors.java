package dev.gatehouse.web.page;

import dev.gatehouse.domain.field.FieldProblem;

import java.util.List;
import java.util.Optional;

/** The problems of a form, for the summary above it and the message at each field. */
public record Errors(List<Line> lines) {
    public static final Errors NONE = new Errors(List.of());

    public Errors {
        lines = List.copyOf(lines);
    }

    /** One problem: its field and the sentence that explains it. */
    public record Line(String field, String text) {}

    public static Errors of(Texts texts, List<FieldProblem> problems) {
        return new Errors(
                problems.stream()
                        .map(p -> new Line(p.field(), texts.text("problem." + p.code())))
                        .toList());
    }

    public boolean any() {
        return !lines.isEmpty();
    }

    public Optional<String> at(String field) {
        return lines.stream()
                .filter(line -> line.field().equals(field))
                .map(Line::text)
                .findFirst();
    }
}
