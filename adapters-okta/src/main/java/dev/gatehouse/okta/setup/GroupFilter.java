package dev.gatehouse.okta.setup;

import dev.gatehouse.okta.management.OktaObject;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which groups a claim of the value type Groups lets through.
 *
 * <p>Quirk: the three plain filters ignore case, the regular expression does not. Whether Okta
 * anchors it is not documented; a group counts as let through where it is under either reading. A
 * pattern is only tried on short names and for a bounded time, because somebody else wrote it.
 *
 * @see <a href="https://developer.okta.com/docs/guides/customize-tokens-groups-claim/">Okta: groups
 *     claim</a>
 */
record GroupFilter(String type, String value) {
    private static final int LONGEST = 1000;
    private static final int MOST_STEPS = 100_000;

    static GroupFilter of(OktaObject claim) {
        return claim.text("valueType").equals("GROUPS")
                ? new GroupFilter(claim.text("group_filter_type"), claim.text("value"))
                : new GroupFilter("NONE", "");
    }

    boolean matches(String group) {
        String lower = group.toLowerCase(Locale.ROOT);
        String wanted = value.toLowerCase(Locale.ROOT);
        return switch (type) {
            case "STARTS_WITH" -> lower.startsWith(wanted);
            case "EQUALS" -> lower.equals(wanted);
            case "CONTAINS" -> lower.contains(wanted);
            case "REGEX" -> matchesPattern(group);
            default -> false;
        };
    }

    private boolean matchesPattern(String group) {
        if (value.length() > LONGEST || group.length() > 255) {
            return false;
        }
        try {
            return Pattern.compile(bare()).matcher(new Bounded(group)).find();
        } catch (PatternSyntaxException | StackOverflowError | TooManySteps hostile) {
            return false;
        }
    }

    /** Okta's samples write a pattern both bare and between slashes. */
    private String bare() {
        boolean slashed = value.length() > 1 && value.startsWith("/") && value.endsWith("/");
        return slashed ? value.substring(1, value.length() - 1) : value;
    }

    /** A pattern that takes for ever. */
    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A text that gives up being read after too many steps. */
    private static final class Bounded implements CharSequence {
        private final CharSequence text;
        private int steps;

        Bounded(CharSequence text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++steps > MOST_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Bounded(text.subSequence(start, end));
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
