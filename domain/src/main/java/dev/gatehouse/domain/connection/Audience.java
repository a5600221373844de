package dev.gatehouse.domain.connection;

import dev.gatehouse.domain.field.Rules;

import java.util.regex.Pattern;

/** The {@code aud} that access tokens of an organization must carry (RFC 9068, section 4). */
public record Audience(String value) {
    private static final Pattern FORMAT = Pattern.compile("[\\x21-\\x7E]{1,255}");

    public Audience {
        Rules.matching(value, FORMAT, "audience.format");
    }

    @Override
    public String toString() {
        return value;
    }
}
