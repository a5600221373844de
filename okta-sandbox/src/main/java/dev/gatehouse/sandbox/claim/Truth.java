package dev.gatehouse.sandbox.claim;

import org.jspecify.annotations.Nullable;

/** What counts as true in an expression: only the value true itself. */
final class Truth {
    private Truth() {}

    static boolean of(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw new ExpressionFailure("not a condition: " + value);
    }
}
