package dev.gatehouse.domain.organization;

import dev.gatehouse.domain.field.InvalidValue;

import java.net.URI;

/**
 * The public base URL of an organization, without a trailing slash.
 *
 * <p>How addresses look is known to the {@code OrganizationAddresses} port alone; everybody else
 * resolves paths against it.
 */
public record Address(URI value) {
    public Address {
        boolean web = "http".equals(value.getScheme()) || "https".equals(value.getScheme());
        boolean bare = value.getRawQuery() == null && value.getRawFragment() == null;
        if (!web || !bare || value.getHost() == null || value.toString().endsWith("/")) {
            throw new InvalidValue("address.format");
        }
    }

    /** This address followed by a path that starts with a slash. */
    public URI resolve(String path) {
        return URI.create(value + path);
    }

    /** The path of this address on its host: {@code /o/acme}, or empty for a host of its own. */
    public String path() {
        return value.getRawPath();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
