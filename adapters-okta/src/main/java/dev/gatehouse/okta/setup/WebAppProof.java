package dev.gatehouse.okta.setup;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** How the web app proves that it is itself: by its secret, or by our key (RFC 7523). */
final class WebAppProof {
    private WebAppProof() {}

    static List<Aspect> aspects(Optional<URI> keys) {
        return keys.map(uri -> KeyProof.OF_WEB_APP.aspects(uri.toString()))
                .orElseGet(() -> List.of(bySecret()));
    }

    private static Aspect bySecret() {
        return Aspects.equal(
                "Client authentication",
                KeyProof.METHOD,
                "client_secret_basic",
                Tell.error(
                        "client_authentication_differs",
                        "client_secret",
                        "The app authenticates in another way than by its secret",
                        "Client secret, sent as Basic (client_secret_basic)",
                        KeyProof.WAY + ": Client secret."));
    }
}
