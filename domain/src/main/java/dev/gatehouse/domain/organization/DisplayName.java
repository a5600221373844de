package dev.gatehouse.domain.organization;

import dev.gatehouse.domain.field.Rules;

/** A name shown to people: 1 to 120 characters without control characters. */
public record DisplayName(String value) {
    public static final int LONGEST = 120;

    public DisplayName {
        Rules.text(value, LONGEST, "name.format");
    }

    @Override
    public String toString() {
        return value;
    }
}
