package dev.gatehouse.application.storage;

/**
 * Somebody else changed the same thing first; nothing was stored, reading anew and trying again may
 * help.
 */
public final class ConcurrentChange extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConcurrentChange(String what) {
        super(what + " was changed by somebody else");
    }

    /** The storage gave this transaction up, because several waited for each other. */
    public ConcurrentChange(Throwable cause) {
        super("The same was changed by somebody else", cause);
    }
}
