package dev.gatehouse.domain.connection;

import dev.gatehouse.domain.field.Rules;
import dev.gatehouse.domain.secret.Secret;

import java.util.regex.Pattern;

/** The password of an OAuth client: 1 to 500 printable characters. */
public record ClientSecret(Secret value) {
    private static final Pattern FORMAT = Pattern.compile("[\\x20-\\x7E]{1,500}");

    public ClientSecret {
        Rules.matching(value.reveal(), FORMAT, "client_secret.format");
    }

    public static ClientSecret of(String text) {
        return new ClientSecret(new Secret(text));
    }
}
