package dev.gatehouse.sandbox.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Acme;
import dev.gatehouse.sandbox.Browser;
import dev.gatehouse.sandbox.RunningSandbox;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.tenant.Switch;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Settings of an application that change who gets in and how, and the keys that change alone. */
class AppOptionsTest {
    private static final RunningSandbox SANDBOX = RunningSandbox.demo();
    private final Acme acme = Acme.with(SANDBOX);
    private Document before = Document.EMPTY;

    /** The clock goes far ahead here, and the token of the Management API must outlive it. */
    @BeforeAll
    static void keepTheToken() {
        SANDBOX.realm("acme").tenant().choose(Switch.API_TOKEN_DAYS, "36500");
    }

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    @BeforeEach
    void remember() {
        before = SANDBOX.realm("acme").apps().shelf().find(Acme.WEB).orElseThrow();
    }

    @AfterEach
    void restore() {
        SANDBOX.realm("acme").apps().shelf().put(before);
    }

    private static void change(String path, Object value) {
        SANDBOX.realm("acme").apps().shelf().update(Acme.WEB, app -> app.with(path, value));
    }

    @Test
    void federationBrokerModeLetsEveryoneInAndHasNoGroupAssignment() {
        assertThat(Acme.location(acme.signIn(Acme.authorize(), "otto")))
                .contains("error=access_denied");
        change("settings.implicitAssignment", true);
        assertThat(Acme.location(acme.ask(Acme.authorize()))).contains("code=");
        String group = "/api/v1/apps/" + Acme.WEB + "/groups/00gacmeview000000000";
        var refused = acme.manage("PUT", group, "{}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("E0000001", "Federation Broker Mode");
        change("settings.implicitAssignment", false);
        assertThat(acme.manage("PUT", group, "{}").statusCode()).isEqualTo(200);
    }

    /** One star in the lowest label stands for letters, digits and hyphens, with https only. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://*.app.example/in     | https://a-1.app.example/in     | SUBDOMAIN | true
                    https://pr-*.app.example/in  | https://pr-7.app.example/in    | SUBDOMAIN | true
                    https://*.app.example/in     | https://a-1.app.example/in     | DISABLED  | false
                    https://*.app.example/in     | https://a.b.app.example/in     | SUBDOMAIN | false
                    https://*.app.example/in     | https://.app.example/in        | SUBDOMAIN | false
                    https://*.app.example/in     | https://a.app.example/in/      | SUBDOMAIN | false
                    https://*.app.example/in     | https://evil.example/.app.example/in | SUBDOMAIN | false
                    https://*.app.example/in     | http://a.app.example/in        | SUBDOMAIN | false
                    http://*.app.example/in      | http://a.app.example/in        | SUBDOMAIN | false
                    https://a.*.example/in       | https://a.app.example/in       | SUBDOMAIN | false
                    """)
    void aWildcardStandsForOneLabel(
            String registered, String asked, String setting, boolean allowed) {
        change("settings.oauthClient.redirect_uris", List.of(registered));
        change("settings.oauthClient.wildcard_redirect", setting);
        Map<String, String> request = Acme.authorize();
        request.put("redirect_uri", asked);
        assertThat(acme.ask(request).statusCode()).isEqualTo(allowed ? 302 : 400);
    }

    private int machine(String secret) {
        return acme.browser()
                .post(
                        acme.endpoint("token"),
                        Map.of("grant_type", "client_credentials", "scope", "api::view_only"),
                        "Authorization",
                        Browser.basic(Acme.API_VIEW, secret))
                .statusCode();
    }

    @Test
    void twoSecretsBothWorkUntilTheOldOneIsTakenAway() {
        String path = "/api/v1/apps/" + Acme.API_VIEW + "/credentials/secrets";
        String old = SANDBOX.realm("acme").apps().secrets(Acme.API_VIEW).list().getFirst().id();
        Document made = Acme.json(acme.manage("POST", path, "{}"));
        assertThat(made.id()).startsWith("ocs");
        assertThat(machine(Acme.API_VIEW_SECRET)).isEqualTo(200);
        assertThat(machine(made.text("client_secret"))).isEqualTo(200);
        assertThat(acme.manage("DELETE", path + "/" + old, "").statusCode()).isEqualTo(400);
        acme.manage("POST", path + "/" + old + "/lifecycle/deactivate", "");
        assertThat(machine(Acme.API_VIEW_SECRET)).isEqualTo(401);
        assertThat(machine(made.text("client_secret"))).isEqualTo(200);
        String last = path + "/" + made.id() + "/lifecycle/deactivate";
        assertThat(acme.manage("POST", last, "").statusCode()).isEqualTo(400);
        assertThat(acme.manage("DELETE", path + "/" + old, "").statusCode()).isEqualTo(204);
    }

    private List<String> keys() {
        return Acme.json(acme.browser().get(acme.endpoint("keys"))).items("keys").stream()
                .map(key -> key.text("kid"))
                .toList();
    }

    private String signer() {
        String path = "/api/v1/authorizationServers/" + Acme.SERVER;
        return Acme.json(acme.manage("GET", path, "")).text("credentials.signing.kid");
    }

    @Test
    void keysChangeAfterNinetyDaysAndTheNextOneWasPublishedLongBefore() {
        var clock = SANDBOX.realm("acme").tenant().clock();
        List<String> early = keys();
        String first = signer();
        clock.setAhead(Duration.ofDays(89));
        assertThat(signer()).isEqualTo(first);
        assertThat(keys()).isEqualTo(early);
        clock.setAhead(Duration.ofDays(91));
        String second = signer();
        assertThat(second).isNotEqualTo(first).isIn(early);
        assertThat(keys()).contains(first, second).hasSize(3);
        String manual =
                "{\"name\":\"n\",\"description\":\"d\",\"audiences\":[\"http://x.example\"],"
                        + "\"credentials\":{\"signing\":{\"rotationMode\":\"MANUAL\"}}}";
        acme.manage("PUT", "/api/v1/authorizationServers/" + Acme.SERVER, manual);
        clock.setAhead(Duration.ofDays(300));
        assertThat(signer()).isEqualTo(second);
    }
}
