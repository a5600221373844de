package dev.gatehouse.domain.connection;

import dev.gatehouse.domain.field.Rules;

import java.util.regex.Pattern;

/** An OAuth scope (RFC 6749, section 3.3): printable ASCII without space, quote and backslash. */
public record Scope(String value) implements Comparable<Scope> {
    private static final Pattern FORMAT = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,200}");

    public Scope {
        Rules.matching(value, FORMAT, "scope.format");
    }

    @Override
    public int compareTo(Scope other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
