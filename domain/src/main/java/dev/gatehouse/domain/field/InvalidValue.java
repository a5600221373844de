package dev.gatehouse.domain.field;

/**
 * Says that a value breaks the rule of its type.
 *
 * <p>Value types throw it from their constructors; {@link FieldProblems#read} is the one place that
 * catches it, so that what a user typed always becomes a {@link FieldProblem}, never a stack trace.
 * The message is the code of a text in the message files and holds nothing of the value.
 */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidValue(String code) {
        super(code);
    }

    /** The code of the text that explains the rule, for example {@code slug.format}. */
    public String code() {
        return String.valueOf(getMessage());
    }
}
