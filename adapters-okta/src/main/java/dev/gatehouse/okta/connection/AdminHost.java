package dev.gatehouse.okta.connection;

import java.util.regex.Pattern;

/**
 * Recognizes the host of an Admin Console, which is never an issuer's.
 *
 * @see <a href="https://developer.okta.com/docs/guides/find-your-domain/main/">Okta: find your
 *     domain</a>
 */
public final class AdminHost {
    private static final Pattern ADMIN =
            Pattern.compile("(?i)(.*)-admin(\\.okta(preview|-emea|-gov)?\\.com|\\.okta\\.mil)");

    private AdminHost() {}

    public static boolean is(String host) {
        return ADMIN.matcher(host).matches();
    }

    /** The Okta domain whose Admin Console it is. */
    public static String domain(String host) {
        return ADMIN.matcher(host).replaceFirst("$1$2");
    }
}
