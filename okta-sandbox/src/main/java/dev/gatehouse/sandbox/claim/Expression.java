package dev.gatehouse.sandbox.claim;

import org.jspecify.annotations.Nullable;

/**
 * An expression of Okta's language, as far as the guides on claims use it: {@code user.*}, {@code
 * appuser.*}, {@code app.clientId}, group functions, {@code ? :}, comparisons, {@code AND OR !},
 * and {@code +}.
 */
@FunctionalInterface
public interface Expression {
    /** Computes the value; null is the language's own null. */
    @Nullable Object evaluate(Subject subject);

    /** Reads an expression; throws {@link ExpressionFailure} when it is not one. */
    static Expression parse(String text) {
        return new ExpressionParser(ExpressionTokens.split(text)).whole();
    }
}
