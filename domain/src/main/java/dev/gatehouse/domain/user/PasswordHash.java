package dev.gatehouse.domain.user;

/** An encoded Argon2id hash with its parameters; masked because it can be attacked offline. */
public record PasswordHash(String encoded) {
    @Override
    public String toString() {
        return "***";
    }
}
