package dev.gatehouse.application.storage;

/**
 * The storage cannot be reached at the moment; nothing has changed, and a later try may succeed.
 */
public final class StorageUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StorageUnavailable(String message) {
        super(message);
    }

    public StorageUnavailable(Throwable cause) {
        super("The storage cannot be reached (" + innermost(cause).getMessage() + ")", cause);
    }

    /** What an operator can act on stands there: no space left, connection refused. */
    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : innermost(cause);
    }
}
