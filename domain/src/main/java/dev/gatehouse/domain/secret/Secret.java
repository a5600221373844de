package dev.gatehouse.domain.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A text that must never reach a log, message, URL, audit entry or exception.
 *
 * <p>Its {@code toString} is masked and its {@code equals} takes the same time wherever the texts
 * differ.
 */
public final class Secret {
    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    /** The text itself; for the call that sends, encrypts or hashes it, and for nothing else. */
    public String reveal() {
        return value;
    }

    public SecretHash hash() {
        return SecretHash.of(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && MessageDigest.isEqual(bytes(), that.bytes());
    }

    @Override
    public int hashCode() {
        return hash().hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
