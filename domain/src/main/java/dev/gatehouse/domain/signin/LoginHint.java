package dev.gatehouse.domain.signin;

import dev.gatehouse.domain.field.Rules;

import java.util.regex.Pattern;

/**
 * Who somebody else says will sign in (OIDC Core 1.0, section 4): 1 to 255 printable ASCII
 * characters. It is passed on as a mere hint and decides nothing.
 */
public record LoginHint(String value) {
    private static final Pattern FORMAT = Pattern.compile("[\\x21-\\x7E]{1,255}");

    public LoginHint {
        Rules.matching(value, FORMAT, "login_hint.format");
    }
}
