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
        super("The storage cannot be reached", cause);
    }
}
