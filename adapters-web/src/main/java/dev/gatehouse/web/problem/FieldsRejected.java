package dev.gatehouse.web.problem;

import dev.gatehouse.domain.field.FieldProblem;

import java.util.List;

/** Fields of a JSON request break their rules: 422, with every problem at its field. */
public final class FieldsRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<FieldProblem> problems;

    public FieldsRejected(List<FieldProblem> problems) {
        super("Fields rejected", null, false, false);
        this.problems = List.copyOf(problems);
    }

    public FieldsRejected(String field, String code) {
        this(List.of(new FieldProblem(field, code)));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
