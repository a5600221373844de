package dev.gatehouse.sandbox.claim;

/** An expression that cannot be read or computed. */
public final class ExpressionFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExpressionFailure(String message) {
        super(message, null, false, false);
    }
}
