package dev.gatehouse.persistence.organization;

import dev.gatehouse.application.organization.PublicUrl;
import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.organization.Address;

import jakarta.inject.Singleton;

import java.net.URI;

/**
 * Stores own URLs with a placeholder for the public URL, so that an installation that moves takes
 * its organizations' addresses and audiences along.
 */
@Singleton
public final class StoredUrls {
    private static final String PLACEHOLDER = "{public-url}";

    private final PublicUrl publicUrl;

    StoredUrls(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    public String stored(Address address) {
        return stored(address.toString());
    }

    public String stored(Audience audience) {
        return stored(audience.value());
    }

    public Address address(String stored) {
        return new Address(URI.create(real(stored)));
    }

    public Audience audience(String stored) {
        return new Audience(real(stored));
    }

    private String stored(String url) {
        String base = publicUrl.address().toString();
        boolean own = url.equals(base) || url.startsWith(base + "/");
        return own ? PLACEHOLDER + url.substring(base.length()) : url;
    }

    private String real(String stored) {
        return stored.startsWith(PLACEHOLDER)
                ? publicUrl.address() + stored.substring(PLACEHOLDER.length())
                : stored;
    }
}
