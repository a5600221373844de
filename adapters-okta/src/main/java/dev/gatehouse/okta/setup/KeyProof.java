package dev.gatehouse.okta.setup;

import dev.gatehouse.okta.finding.Ways;
import dev.gatehouse.okta.management.OktaObject;

import java.util.List;

/**
 * An app that proves itself by a key, whose public part Okta reads at an address (RFC 7523).
 *
 * <p>Quirk: an app may hold keys and name an address of keys; which of the two then counts is not
 * documented. A stored key would be refused at its next rotation, so that the address stands alone.
 *
 * @param prefix of the findings' codes
 * @see <a
 *     href="https://developer.okta.com/docs/api/openapi/okta-management/management/tag/Application/">Okta:
 *     Applications API, {@code jwks_uri}</a>
 */
record KeyProof(String prefix, String field, String whose) {
    static final KeyProof OF_WEB_APP = new KeyProof("", "client_authentication", "our key");
    static final KeyProof OF_PROGRAM = new KeyProof("api_", Tell.CONNECTION, "the program's key");

    static final String METHOD = "credentials.oauthClient.token_endpoint_auth_method";
    static final String BY_KEY = "private_key_jwt";
    static final String WAY = Ways.GENERAL + " > Client Credentials > Client authentication";
    private static final String JWKS = "settings.oauthClient.jwks";
    private static final String JWKS_URI = JWKS + "_uri";

    List<Aspect> aspects(String uri) {
        return List.of(method(), keys(uri));
    }

    private Aspect method() {
        return Aspects.equal(
                "Client authentication",
                METHOD,
                BY_KEY,
                Tell.error(
                        prefix + "client_authentication_differs",
                        field,
                        "The app authenticates in another way than by " + whose,
                        "Public key / Private key (private_key_jwt)",
                        WAY + ": Public key / Private key."));
    }

    private Aspect keys(String uri) {
        return new Aspect(
                "Public keys",
                KeyProof::shown,
                uri,
                app -> app.text(JWKS_URI).equals(uri) && stored(app).isEmpty(),
                (app, made) -> app.with(JWKS_URI, uri).without(JWKS),
                Tell.error(
                        prefix + "client_keys_elsewhere",
                        field,
                        "Okta does not read the public keys where they are",
                        uri,
                        Ways.GENERAL
                                + " > Client Credentials > Public keys > Use a URL to fetch keys"
                                + " dynamically: enter that address."));
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
