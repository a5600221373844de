package dev.gatehouse.domain.secret;

import java.util.Base64;
import java.util.random.RandomGenerator;

/** Draws secrets of 256 random bits, as 43 base64url characters. */
public final class RandomSecrets {
    private static final int BYTES = 32;
    private final RandomGenerator random;

    /** The generator must be cryptographically strong: {@code java.security.SecureRandom}. */
    public RandomSecrets(RandomGenerator random) {
        this.random = random;
    }

    public Secret next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
