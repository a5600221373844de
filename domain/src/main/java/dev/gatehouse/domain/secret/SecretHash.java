package dev.gatehouse.domain.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 hash of a secret of at least 256 random bits, in lower-case hexadecimal.
 *
 * <p>Only for secrets that we drew ourselves: they cannot be guessed, so a fast hash without salt
 * is enough (OWASP Session Management). Passwords use a password hash instead.
 */
public record SecretHash(String hex) {

    public static SecretHash of(Secret secret) {
        byte[] bytes = secret.reveal().getBytes(StandardCharsets.UTF_8);
        return new SecretHash(HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
