package dev.gatehouse.domain.field;

import java.util.regex.Pattern;

/** The checks that several value types share. */
public final class Rules {
    private Rules() {}

    /**
     * The text, if it has 1 to {@code max} characters, no control or direction character, and no
     * half of one: that cannot be stored, and all halves would become the same.
     */
    public static String text(String text, int max, String code) {
        boolean wrong = text.isBlank() || text.length() > max;
        if (wrong || text.codePoints().anyMatch(Rules::isInvisible)) {
            throw new InvalidValue(code);
        }
        return text;
    }

    /**
     * What of a text that nobody typed here can be kept by the rule above: a space for each
     * invisible character, and no more than {@code max}, cut between characters; blank if nothing
     * is left.
     */
    public static String fitting(String text, int max) {
        String visible =
                text.codePoints()
                        .map(character -> isInvisible(character) ? ' ' : character)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                        .strip();
        if (visible.length() <= max) {
            return visible;
        }
        boolean halved = Character.isHighSurrogate(visible.charAt(max - 1));
        return visible.substring(0, halved ? max - 1 : max);
    }

    /** The text, if all of it matches. */
    public static String matching(String text, Pattern pattern, String code) {
        if (!pattern.matcher(text).matches()) {
            throw new InvalidValue(code);
        }
        return text;
    }

    /** Control characters, and those that turn the direction of text and so disguise a name. */
    private static boolean isInvisible(int character) {
        byte direction = Character.getDirectionality(character);
        return Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE
                || (direction >= Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING
                        && direction <= Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE);
    }
}
