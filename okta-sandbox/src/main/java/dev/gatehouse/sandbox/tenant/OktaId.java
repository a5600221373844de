package dev.gatehouse.sandbox.tenant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes ids and random values that look like Okta's (reference chapter 4, id prefixes). */
public final class OktaId {
    private static final String ALPHABET =
            "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int LENGTH = 17;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OktaId() {}

    /** A new id: the prefix of its kind and 17 random characters. */
    public static String random(String prefix) {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return prefix + spell(bytes);
    }

    /** The same id whenever it is asked for with the same name: seeds stay stable. */
    public static String stable(String prefix, String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return prefix + spell(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** An opaque value of 43 base64url characters, as Okta's codes and refresh tokens are. */
    public static String opaque() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String spell(byte[] bytes) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt((bytes[i] & 0xff) % ALPHABET.length()));
        }
        return id.toString();
    }
}
