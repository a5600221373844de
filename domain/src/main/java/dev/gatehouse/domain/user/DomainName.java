package dev.gatehouse.domain.user;

import dev.gatehouse.domain.field.Rules;

import java.util.Locale;

/**
 * The login at the provider to which a user is bound, usually an e-mail address; 1 to 255
 * characters.
 */
public record DomainName(String value) {
    public DomainName {
        Rules.text(value, 255, "domain_name.format");
    }

    /** The form in which domain names are compared and kept unique: case does not matter. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
