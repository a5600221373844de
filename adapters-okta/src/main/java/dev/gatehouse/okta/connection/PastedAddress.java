package dev.gatehouse.okta.connection;

import java.util.regex.Pattern;

/**
 * Finds the issuer's path in the addresses that people copy from Okta.
 *
 * <p>Understood: the metadata addresses of OpenID Connect and OAuth, the RFC 8414 form with the
 * well-known part first, an endpoint of the server, the server's page in the Admin Console, and the
 * {@code oath-…} spelling that a published set-up document has.
 *
 * @see <a href="https://developer.okta.com/docs/concepts/auth-servers/">Okta: authorization
 *     servers</a>
 */
final class PastedAddress {
    private static final Pattern WELL_KNOWN =
            Pattern.compile("/\\.well-known/(openid-configuration|oau?th-authorization-server)");

    private static final Pattern ENDPOINT = Pattern.compile("(/oauth2(/(?!v1/)[^/]+)?)/v1/.*");
    private static final Pattern CONSOLE_PAGE = Pattern.compile("/admin/oauth2/as/([^/]+).*");

    private PastedAddress() {}

    static String issuerPath(String path) {
        String plain = WELL_KNOWN.matcher(path).replaceFirst("");
        plain = CONSOLE_PAGE.matcher(plain).replaceFirst("/oauth2/$1");
        plain = ENDPOINT.matcher(plain).replaceFirst("$1");
        plain = plain.replaceFirst("/+$", "");
        return plain.equals("/oauth2") ? "" : plain;
    }
}
