package dev.gatehouse.domain.connection;

import dev.gatehouse.domain.field.Rules;

import java.util.regex.Pattern;

/** The kind of provider that a connector is registered under: {@code okta}, {@code oidc}. */
public record ProviderKind(String value) {
    private static final Pattern FORMAT = Pattern.compile("[a-z][a-z0-9]{1,19}");

    public ProviderKind {
        Rules.matching(value, FORMAT, "provider.unknown");
    }

    @Override
    public String toString() {
        return value;
    }
}
