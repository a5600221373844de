package dev.gatehouse.domain.user;

import dev.gatehouse.domain.field.Rules;

/**
 * The immutable user id at the provider: {@code sub} of the ID token (OIDC Core 2), 1 to 255
 * characters.
 */
public record ProviderUserId(String value) {
    public ProviderUserId {
        Rules.text(value, 255, "provider_user_id.format");
    }

    @Override
    public String toString() {
        return value;
    }
}
