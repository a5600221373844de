package dev.gatehouse.okta.setup;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.oidc.connection.Printable;
import dev.gatehouse.okta.finding.Findings;

import java.util.function.Function;

/** Writes the findings of a read-back: what was seen is filled in later. */
final class Tell {
    static final String CONNECTION = "connection";
    private static final String ASSISTANT = "Or let the set-up assistant do it.";

    private Tell() {}

    static Function<String, Finding> error(
            String code, String field, String sentence, String expected, String atOkta) {
        return seen -> told(Findings.error(code, field), sentence, seen, expected, atOkta);
    }

    static Function<String, Finding> warning(
            String code, String field, String sentence, String expected, String atOkta) {
        return seen -> told(Findings.warning(code, field), sentence, seen, expected, atOkta);
    }

    private static Finding told(
            Findings.Seen start, String sentence, String seen, String expected, String atOkta) {
        return start.seen(sentence, Printable.of(seen)).expected(expected).mend(atOkta, ASSISTANT);
    }
}
