package dev.gatehouse.domain.connection;

import dev.gatehouse.domain.field.Rules;

import java.util.regex.Pattern;

/**
 * The stable name of a kind of finding; also message key, documentation anchor and metric label.
 */
public record FindingCode(String value) {
    private static final Pattern FORMAT = Pattern.compile("[a-z][a-z0-9_]{2,59}");

    public FindingCode {
        Rules.matching(value, FORMAT, "finding.format");
    }

    @Override
    public String toString() {
        return value;
    }
}
