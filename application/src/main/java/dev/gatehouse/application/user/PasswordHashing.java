package dev.gatehouse.application.user;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordHash;

/**
 * Hashes passwords with Argon2id (RFC 9106; parameters: OWASP Password Storage). Slow by intent.
 */
public interface PasswordHashing {
    PasswordHash hash(Password password);

    /** Whether the typed text is the password; takes as long for a wrong one. */
    boolean matches(Secret typed, PasswordHash hash);

    /** Takes as long as {@link #matches}, for a login that does not exist. */
    void pretend(Secret typed);
}
