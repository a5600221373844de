package dev.gatehouse.domain.field;

/** One malformed field: its name in the form and the code of the text that explains the rule. */
public record FieldProblem(String field, String code) {}
