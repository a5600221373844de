package dev.gatehouse.domain.connection;

import dev.gatehouse.domain.field.Rules;

import java.util.regex.Pattern;

/** An OAuth client identifier (RFC 6749, section 2.2): 1 to 100 printable characters, no space. */
public record ClientId(String value) {
    private static final Pattern FORMAT = Pattern.compile("[\\x21-\\x7E]{1,100}");

    public ClientId {
        Rules.matching(value, FORMAT, "client_id.format");
    }

    @Override
    public String toString() {
        return value;
    }
}
