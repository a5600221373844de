package dev.gatehouse.domain.user;

import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.secret.Secret;

/** A password as somebody chose it: 12 to 200 characters (NIST SP 800-63B, 3.1.1.2). */
public record Password(Secret value) {
    public Password {
        int length = value.reveal().codePointCount(0, value.reveal().length());
        if (length < 12 || length > 200) {
            throw new InvalidValue("password.length");
        }
    }

    public static Password of(String text) {
        return new Password(new Secret(text));
    }
}
