package dev.gatehouse.domain.connection;

/**
 * One result of diagnostics.
 *
 * @param field the settings field that causes it, as named in the form, or {@code connection}
 * @param seen what was seen; never holds a secret or token, at most 300 characters
 * @param expected what was expected
 */
public record Finding(
        FindingCode code,
        Severity severity,
        String field,
        String seen,
        String expected,
        Remedy remedy) {
    private static final int LONGEST = 300;

    public Finding {
        seen = seen.length() > LONGEST ? seen.substring(0, LONGEST) + "…" : seen;
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
