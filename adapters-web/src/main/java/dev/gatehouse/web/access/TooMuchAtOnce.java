package dev.gatehouse.web.access;

/** More was asked from one network, or at one organization, than is let in at once. */
public final class TooMuchAtOnce extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuchAtOnce() {
        super("Too much at once", null, false, false);
    }
}
