package dev.gatehouse.okta.setup;

import dev.gatehouse.okta.finding.Ways;
import dev.gatehouse.okta.management.OktaObject;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How the web app proves that it is itself: by its secret, or by our key (RFC 7523).
 *
 * <p>Quirk: an app may hold keys and name an address of keys; which of the two then counts is not
 * documented. A stored key would be refused at its next rotation here, so that the address stands
 * alone.
 *
 * @see <a
 *     href="https://developer.okta.com/docs/api/openapi/okta-management/management/tag/Application/">Okta:
 *     Applications API, {@code jwks_uri}</a>
 */
final class WebAppProof {
    static final String METHOD = "credentials.oauthClient.token_endpoint_auth_method";
    static final String BY_KEY = "private_key_jwt";
    private static final String JWKS = "settings.oauthClient.jwks";
    private static final String JWKS_URI = JWKS + "_uri";
    private static final String WAY =
            Ways.GENERAL + " > Client Credentials > Client authentication";

    private WebAppProof() {}

    static List<Aspect> aspects(Optional<URI> keys) {
        return keys.map(uri -> List.of(byKey(), keys(uri.toString())))
                .orElseGet(() -> List.of(bySecret()));
    }

    private static Aspect bySecret() {
        return method(
                "client_secret_basic",
                "client_secret",
                "The app authenticates in another way than by its secret",
                "Client secret, sent as Basic (client_secret_basic)",
                WAY + ": Client secret.");
    }

    private static Aspect byKey() {
        return method(
                BY_KEY,
                "client_authentication",
                "The app authenticates in another way than by our key",
                "Public key / Private key (private_key_jwt)",
                WAY + ": Public key / Private key.");
    }

    private static Aspect method(
            String wanted, String field, String sentence, String expected, String way) {
        return Aspects.equal(
                "Client authentication",
                METHOD,
                wanted,
                Tell.error("client_authentication_differs", field, sentence, expected, way));
    }

    private static Aspect keys(String uri) {
        return new Aspect(
                "Public keys",
                WebAppProof::shown,
                uri,
                app -> app.text(JWKS_URI).equals(uri) && stored(app).isEmpty(),
                (app, made) -> app.with(JWKS_URI, uri).without(JWKS),
                Tell.error(
                        "client_keys_elsewhere",
                        "client_authentication",
                        "Okta does not read this organization's public keys",
                        uri,
                        Ways.GENERAL
                                + " > Client Credentials > Public keys > Use a URL to fetch keys"
                                + " dynamically: enter ours."));
    }

    private static List<OktaObject> stored(OktaObject app) {
        return app.objects(JWKS + ".keys");
    }

    private static String shown(OktaObject app) {
        return stored(app).isEmpty()
                ? app.text(JWKS_URI)
                : stored(app).size() + " stored at the app";
    }
}
