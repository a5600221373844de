package dev.gatehouse.okta.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.setup.Difference;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.management.OktaObject;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the web app proves itself: by a secret, or by our key. */
class WebAppProofTest {
    private static final String KEYS = ASetUp.ADDRESS + "/.well-known/jwks.json";
    private static final String METHOD = "credentials.oauthClient.token_endpoint_auth_method";
    private static final String JWKS_URI = "settings.oauthClient.jwks_uri";
    private static final String JWKS = "settings.oauthClient.jwks";
    private static final WantedSetUp BY_KEY = ASetUp.wanted().withClientKeys(URI.create(KEYS));

    private static Wish webApp(WantedSetUp wanted, Optional<OktaObject> there) {
        return Wishes.of(wanted, ASetUp.with(there, List.of())).stream()
                .filter(wish -> wish.key().equals("web_app"))
                .findFirst()
                .orElseThrow();
    }

    private static OktaObject right(WantedSetUp wanted) {
        return webApp(wanted, Optional.empty())
                .created(new Made())
                .with("id", "0oa1")
                .with("status", "ACTIVE");
    }

    private static List<String> codes(OktaObject app) {
        return webApp(BY_KEY, Optional.of(app)).findings().stream()
                .map(Finding::code)
                .map(code -> code.value())
                .toList();
    }

    @Test
    void createsAWebAppWithASecretUnlessAKeyIsWanted() {
        assertThat(right(ASetUp.wanted()).text(METHOD)).isEqualTo("client_secret_basic");
        assertThat(right(ASetUp.wanted()).has(JWKS_URI)).isFalse();
    }

    @Test
    void createsAWebAppThatReadsOurKeys() {
        assertThat(right(BY_KEY).text(METHOD)).isEqualTo("private_key_jwt");
        assertThat(right(BY_KEY).text(JWKS_URI)).isEqualTo(KEYS);
        assertThat(codes(right(BY_KEY))).isEmpty();
    }

    @Test
    void showsBothChangesOfAnAppWithASecret() {
        assertThat(webApp(BY_KEY, Optional.of(right(ASetUp.wanted()))).step().differences())
                .containsExactly(
                        new Difference(
                                "Client authentication", "client_secret_basic", "private_key_jwt"),
                        new Difference("Public keys", "", KEYS));
    }

    @Test
    void changesAKeyBackIntoASecret() {
        OktaObject app = right(BY_KEY);
        Wish wish = webApp(ASetUp.wanted(), Optional.of(app));
        assertThat(wish.changed(app, new Made()).text(METHOD)).isEqualTo("client_secret_basic");
    }

    @Test
    void findsKeysOfSomewhereElse() {
        OktaObject elsewhere = right(BY_KEY).with(JWKS_URI, "https://other.example/jwks.json");
        assertThat(codes(elsewhere)).containsExactly("client_keys_elsewhere");
        OktaObject stored =
                right(BY_KEY).with(JWKS, Map.of("keys", List.of(Map.of("kty", "RSA", "kid", "1"))));
        assertThat(codes(stored)).containsExactly("client_keys_elsewhere");
        OktaObject mended = webApp(BY_KEY, Optional.of(stored)).changed(stored, new Made());
        assertThat(mended.has(JWKS)).isFalse();
        assertThat(mended.text(JWKS_URI)).isEqualTo(KEYS);
    }
}
