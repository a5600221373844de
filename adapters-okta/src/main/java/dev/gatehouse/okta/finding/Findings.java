package dev.gatehouse.okta.finding;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.FindingCode;
import dev.gatehouse.domain.connection.Remedy;
import dev.gatehouse.domain.connection.Severity;

/** Writes findings: {@code Findings.error(code, field).seen(…).expected(…).mend(…, …)}. */
public final class Findings {
    static final String NOTHING = "Nothing to change here.";

    private Findings() {}

    public static Seen error(String code, String field) {
        return start(Severity.ERROR, code, field);
    }

    public static Seen warning(String code, String field) {
        return start(Severity.WARNING, code, field);
    }

    public static Seen note(String code, String field) {
        return start(Severity.NOTE, code, field);
    }

    private static Seen start(Severity severity, String code, String field) {
        return seen ->
                expected ->
                        (okta, here) ->
                                new Finding(
                                        new FindingCode(code),
                                        severity,
                                        field,
                                        seen,
                                        expected,
                                        new Remedy(okta, here));
    }

    /** What was seen: a sentence first, the technical fact second. */
    public interface Seen {
        Expected seen(String seen);

        default Expected seen(String sentence, String fact) {
            return seen(fact.isBlank() ? sentence : sentence + " (" + fact + ")");
        }
    }

    /** What was expected. */
    public interface Expected {
        Mend expected(String expected);
    }

    /** How to mend it at Okta and here. */
    public interface Mend {
        Finding mend(String atOkta, String here);

        default Finding mend(String atOkta) {
            return mend(atOkta, NOTHING);
        }
    }
}
