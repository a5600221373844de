package dev.gatehouse.persistence.secret;

/** The encryption key set cannot be used; the message says what to do and holds no key. */
public final class EncryptionKeysUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EncryptionKeysUnusable(String message) {
        super(message);
    }

    public EncryptionKeysUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
