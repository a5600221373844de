package dev.gatehouse.domain.role;

import dev.gatehouse.domain.field.Rules;

import java.util.Locale;
import java.util.regex.Pattern;

/** The immutable snake_case name of a role: {@code view_only}. */
public record RoleKey(String value) implements Comparable<RoleKey> {
    private static final Pattern FORMAT =
            Pattern.compile("(?=.{2,60}$)[a-z][a-z0-9]*(_[a-z0-9]+)*");

    public RoleKey {
        Rules.matching(value, FORMAT, "role.format");
    }

    /** The letters and digits alone, by which group names are compared. */
    String folded() {
        return fold(value);
    }

    static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }

    @Override
    public int compareTo(RoleKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
