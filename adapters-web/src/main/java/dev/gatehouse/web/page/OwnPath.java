package dev.gatehouse.web.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Judges a path to which a browser asks to be sent: only paths on this host count.
 *
 * <p>Refused is everything that any browser might read as another host (RFC 9700, section 4.11:
 * open redirection): a scheme, a second slash, a backslash, control characters, a dot segment, and
 * each of them encoded.
 */
public final class OwnPath {
    private static final int LONGEST = 1000;

    private OwnPath() {}

    public static Optional<String> of(String asked) {
        boolean plain = asked.length() <= LONGEST && asked.chars().allMatch(c -> c > 32 && c < 127);
        if (!plain || !asked.startsWith("/") || isTricky(asked)) {
            return Optional.empty();
        }
        return parsed(asked).filter(uri -> isBare(uri) && isNormal(uri)).map(URI::toString);
    }

    private static boolean isTricky(String asked) {
        String lower = asked.toLowerCase(Locale.ROOT);
        return lower.contains("\\")
                || lower.contains("//")
                || lower.contains("%2e")
                || lower.contains("%2f")
                || lower.contains("%5c")
                || lower.contains("%0")
                || lower.contains("%25");
    }

    private static boolean isBare(URI uri) {
        return uri.getScheme() == null && uri.getRawAuthority() == null;
    }

    private static boolean isNormal(URI uri) {
        return uri.normalize().equals(uri);
    }

    private static Optional<URI> parsed(String asked) {
        try {
            return Optional.of(new URI(asked));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
