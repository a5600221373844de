package dev.gatehouse.web.page;

import dev.gatehouse.domain.field.FieldProblem;

import java.util.List;
import java.util.Optional;

/** The problems of a form, for the summary above it and the message at each field. */
public record Errors(List<Line> lines) {
    private static final List<String> OF_THE_FORM = List.of("sign_in.", "organization.");

    public static final Errors NONE = new Errors(List.of());

    public Errors {
        lines = List.copyOf(lines);
    }

    /**
     * One problem: its field and the sentence that explains it.
     *
     * @param label what the field is called; empty where the sentence is about the whole form
     */
    public record Line(String field, String label, String text) {
        static Line of(Texts texts, FieldProblem problem) {
            boolean ofForm = OF_THE_FORM.stream().anyMatch(problem.code()::startsWith);
            return new Line(
                    problem.field(),
                    ofForm ? "" : texts.maybe("field." + problem.field()).orElse(""),
                    texts.text("problem." + problem.code()));
        }

        /** What the summary says, where the field is not in sight. */
        public String summary() {
            return label.isEmpty() ? text : label + ": " + text;
        }
    }

    public static Errors of(Texts texts, List<FieldProblem> problems) {
        return new Errors(problems.stream().map(p -> Line.of(texts, p)).toList());
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
