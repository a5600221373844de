package dev.gatehouse.domain.field;

import java.util.regex.Pattern;

/** The checks that several value types share. */
public final class Rules {
    private Rules() {}

    /** The text, if it has 1 to {@code max} characters and no control character. */
    public static String text(String text, int max, String code) {
        boolean wrong = text.isBlank() || text.length() > max;
        if (wrong || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValue(code);
        }
        return text;
    }

    /** The text, if all of it matches. */
    public static String matching(String text, Pattern pattern, String code) {
        if (!pattern.matcher(text).matches()) {
            throw new InvalidValue(code);
        }
        return text;
    }
}
