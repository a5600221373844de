package dev.gatehouse.okta.finding;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.oidc.signin.ProviderError;

import java.util.Locale;
import java.util.Optional;

/**
 * One kind of error of Okta: how to recognize it, and what it means.
 *
 * <p>Recognized by {@code error} and a part of the text, never by the HTTP status, which varies.
 *
 * @param error the {@code error}, or empty for any
 * @param part a part of {@code error_description} in lower case, or empty for any
 */
record ErrorRow(
        String error,
        String part,
        String code,
        String field,
        String sentence,
        String expected,
        String atOkta,
        String here) {
    /** One that is mended at Okta alone. */
    ErrorRow(
            String error,
            String part,
            String code,
            String field,
            String sentence,
            String expected,
            String atOkta) {
        this(error, part, code, field, sentence, expected, atOkta, Findings.NOTHING);
    }

    /** Another way in which Okta says the same. */
    ErrorRow as(String otherError, String otherPart) {
        return new ErrorRow(otherError, otherPart, code, field, sentence, expected, atOkta, here);
    }

    Optional<Finding> read(ProviderError answer) {
        boolean fits =
                (error.isEmpty() || error.equals(answer.code()))
                        && answer.description().toLowerCase(Locale.ROOT).contains(part);
        return fits ? Optional.of(finding(answer)) : Optional.empty();
    }

    private Finding finding(ProviderError answer) {
        String fact =
                answer.description().isEmpty()
                        ? answer.code()
                        : answer.code() + ": " + answer.description();
        return Findings.error(code, field)
                .seen(sentence, fact)
                .expected(expected)
                .mend(atOkta, here);
    }
}
