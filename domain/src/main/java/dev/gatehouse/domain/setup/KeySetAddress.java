package dev.gatehouse.domain.setup;

import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.field.Rules;

import java.net.URI;
import java.net.URISyntaxException;

/** Where a program publishes its public keys (RFC 7517, section 5): https, or http on loopback. */
public record KeySetAddress(String value) {
    private static final String FORMAT = "key_set_address.format";

    public KeySetAddress {
        Rules.text(value, 500, FORMAT);
        try {
            URI uri = new URI(value);
            boolean loopback =
                    "localhost".equals(uri.getHost()) || "127.0.0.1".equals(uri.getHost());
            if (uri.getHost() == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawFragment() != null
                    || !("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme()) && loopback))) {
                throw new InvalidValue(FORMAT);
            }
        } catch (URISyntaxException malformed) {
            throw new InvalidValue(FORMAT);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
