package dev.gatehouse.web.operator;

/** Gatehouse itself failed while it signed an operator in; the provider's answer was fine. */
final class OperatorSignInBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OperatorSignInBroken(Throwable cause) {
        super("Signing an operator in failed", cause);
    }
}
