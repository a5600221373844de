package dev.gatehouse.domain.setup;

import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.field.Rules;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where the provider sends the native app back: an own scheme, https, or http on loopback (RFC
 * 8252, section 7); without fragment.
 */
public record NativeRedirect(String value) {
    public NativeRedirect {
        Rules.text(value, 500, "native_redirect_uri.format");
        try {
            URI uri = new URI(value);
            String scheme = uri.getScheme();
            boolean loopback =
                    "localhost".equals(uri.getHost()) || "127.0.0.1".equals(uri.getHost());
            if (scheme == null
                    || uri.getRawFragment() != null
                    || (scheme.equalsIgnoreCase("http") && !loopback)) {
                throw new InvalidValue("native_redirect_uri.format");
            }
        } catch (URISyntaxException malformed) {
            throw new InvalidValue("native_redirect_uri.format");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
