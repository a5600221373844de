package dev.gatehouse.domain.connection;

import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.field.Rules;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * The issuer identifier of an authorization server, compared character by character.
 *
 * <p>An absolute http(s) URL without query, fragment and user info (OpenID Connect Discovery 1.0,
 * section 3); at most 500 characters. Which schemes and hosts may be reached decides the outbound
 * guard, not this type.
 */
public record Issuer(String value) {
    public Issuer {
        Rules.text(value, 500, "metadata_url.format");
        URI uri = parse(value);
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        boolean bare = uri.getRawQuery() == null && uri.getRawFragment() == null;
        if (!web || !bare || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new InvalidValue("metadata_url.format");
        }
    }

    public URI uri() {
        return URI.create(value);
    }

    public Origin origin() {
        return Origin.of(uri());
    }

    private static URI parse(String value) {
        try {
            return new URI(value);
        } catch (URISyntaxException malformed) {
            throw new InvalidValue("metadata_url.format");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
