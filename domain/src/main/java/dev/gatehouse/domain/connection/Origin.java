package dev.gatehouse.domain.connection;

import java.net.URI;
import java.util.Locale;

/** Scheme, host and port of a URL (RFC 6454), lower case, the default port left out. */
public record Origin(String value) {

    public static Origin of(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        boolean plain =
                uri.getPort() == -1
                        || (scheme.equals("https") && uri.getPort() == 443)
                        || (scheme.equals("http") && uri.getPort() == 80);
        return new Origin(scheme + "://" + host + (plain ? "" : ":" + uri.getPort()));
    }

    @Override
    public String toString() {
        return value;
    }
}
