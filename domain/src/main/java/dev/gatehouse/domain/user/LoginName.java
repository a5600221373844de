package dev.gatehouse.domain.user;

import dev.gatehouse.domain.field.Rules;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name with which a local administrator or an operator signs in: an e-mail address. */
public record LoginName(String value) {
    private static final Pattern FORMAT =
            Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{1,190}");

    public LoginName {
        Rules.matching(value, FORMAT, "login.format");
        value = value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
