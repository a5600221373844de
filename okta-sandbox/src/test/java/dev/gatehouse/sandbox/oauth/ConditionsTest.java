package dev.gatehouse.sandbox.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Acme;
import dev.gatehouse.sandbox.Browser;
import dev.gatehouse.sandbox.RunningSandbox;
import dev.gatehouse.sandbox.client.Apps;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.tenant.Switch;
import dev.gatehouse.sandbox.tenant.TenantClock;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

/** Refusals that come of how the tenant, the client's surroundings or the policy are set. */
class ConditionsTest {
    private static final RunningSandbox SANDBOX = RunningSandbox.demo();
    private static final Document WEB =
            SANDBOX.realm("acme").apps().shelf().find(Acme.WEB).orElseThrow();
    private final Acme acme = Acme.with(SANDBOX);

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    @AfterEach
    void restore() {
        SANDBOX.realm("acme").apps().shelf().put(WEB);
    }

    private static void change(String path, Object value) {
        SANDBOX.realm("acme").apps().shelf().update(Acme.WEB, app -> app.with(path, value));
    }

    private static void choose(Switch which, String value) {
        SANDBOX.realm("acme").tenant().choose(which, value);
    }

    private Map<String, String> error(Map<String, String> request) {
        return Browser.parameters(Acme.location(acme.ask(request)));
    }

    private static Map<String, String> silent() {
        Map<String, String> request = Acme.authorize();
        request.put("prompt", "none");
        return request;
    }

    @Test
    void interactionIsRequiredOfAClientThatBringsItsOwnPages() {
        change(
                "settings.oauthClient.grant_types",
                List.of("authorization_code", "refresh_token", "interaction_code"));
        assertThat(error(silent()))
                .containsEntry("error", "interaction_required")
                .containsEntry(
                        "error_description",
                        "Your client is configured to use the interaction code flow and user"
                                + " interaction is required to complete the request.")
                .containsEntry("state", "st4te");
        assertThat(Acme.location(acme.ask(Acme.authorize()))).contains("/login/login.htm");
        choose(Switch.INTERACTION_CODE, "all");
        assertThat(error(Acme.authorize())).containsEntry("error", "interaction_required");
        choose(Switch.INTERACTION_CODE, "prompt_none");
    }

    @Test
    void aSignOnPolicyWithTwoFactorsForbidsSilence() {
        String policy = Apps.signOnPolicyId(SANDBOX.realm("acme").tenant(), "Any two factors");
        String path = "/api/v1/apps/" + Acme.WEB + "/policies/" + policy;
        assertThat(acme.manage("PUT", path, "").statusCode()).isEqualTo(204);
        assertThat(Acme.location(acme.signIn(Acme.authorize(), "ann"))).contains("code=");
        assertThat(error(silent()))
                .containsEntry("error", "login_required")
                .containsEntry(
                        "error_description",
                        "The client specified not to prompt, but the client app requires"
                                + " re-authentication or MFA.");
    }

    @Test
    void anUnknownIdentityProviderIsRefused() {
        Map<String, String> request = Acme.authorize();
        request.put("idp", "0oiunknown");
        assertThat(error(request))
                .containsEntry("error_description", "Identity provider is not valid.");
    }

    @Test
    void consentIsAskedOfATrustedClientThatAsksForIt() {
        var scopes =
                SANDBOX.realm("acme").servers().find(Acme.SERVER).orElseThrow().shelf("scopes");
        Document before =
                scopes.first(scope -> scope.text("name").equals("user_groups")).orElseThrow();
        scopes.put(before.with("consent", "FLEXIBLE"));
        Map<String, String> request = Acme.authorize();
        request.put("prompt", "consent");
        assertThat(acme.signIn(request, "ann").body()).contains("Allow Access");
        scopes.put(before);
        assertThat(Acme.location(acme.ask(request))).contains("code=");
    }

    /** Primary authentication: who, with what, how it ends. */
    @ParameterizedTest
    @CsvSource({"ann, ann-demo-2026, 200", "ann, wrong, 401", "nobody, ann-demo-2026, 401"})
    void primaryAuthenticationFailsAsE0000004(String who, String password, int status) {
        var answer = authenticate(who, password);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(status == 200 ? "SUCCESS" : "E0000004");
        if (status == 401) {
            assertThat(Acme.json(answer).text("errorSummary")).isEqualTo("Authentication failed");
        }
    }

    private java.net.http.HttpResponse<String> authenticate(String who, String password) {
        String body =
                "{\"username\":\"%s@acme.example\",\"password\":\"%s\"}".formatted(who, password);
        return acme.browser().json("POST", acme.origin() + "/api/v1/authn", body);
    }

    @Test
    void aSessionTokenSignsInOnce() {
        Document made = Acme.json(authenticate("ann", "ann-demo-2026"));
        assertThat(made.text("_embedded.user.id")).isEqualTo(Acme.ANN);
        Map<String, String> request = Acme.authorize();
        request.put("sessionToken", made.text("sessionToken"));
        assertThat(Acme.location(acme.ask(request))).contains("code=");
        assertThat(Acme.location(acme.ask(silent()))).contains("code=");
        Acme other = Acme.with(SANDBOX);
        assertThat(Acme.location(other.ask(request)))
                .contains("/login/login.htm")
                .doesNotContain(made.text("sessionToken"));
    }

    /** Where the client's zone is, from where it asks, and the status. */
    @ParameterizedTest
    @CsvSource({
        "include, 10.0.0.0/8, 10.1.2.3, 200",
        "include, 10.0.0.0/8, 192.0.2.1, 403",
        "include, 10.0.0.5-10.0.0.9, 10.0.0.9, 200",
        "include, 10.0.0.5-10.0.0.9, 10.0.0.10, 403",
        "exclude, 10.0.0.0/8, 10.1.2.3, 403",
        "exclude, 10.0.0.0/8, 192.0.2.1, 200",
        "include, 2001:db8::/32, 2001:db8::1, 200",
        "include, 127.0.0.1/32, '', 200",
    })
    void aClientIsLetInFromItsNetworkZones(String list, String gateway, String from, int status) {
        String type = gateway.contains("/") ? "CIDR" : "RANGE";
        String zone =
                "{\"type\":\"IP\",\"name\":\"%s %s\",\"gateways\":[{\"type\":\"%s\",\"value\":\"%s\"}]}"
                        .formatted(list, gateway, type, gateway);
        Document made = Acme.json(acme.manage("POST", "/api/v1/zones", zone));
        assertThat(made.id()).startsWith("nzo");
        change("settings.oauthClient.network.connection", "ZONE");
        change("settings.oauthClient.network." + list, List.of(made.id()));
        var answer =
                acme.browser()
                        .post(
                                acme.endpoint("token"),
                                Acme.exchange(acme.code("ann")),
                                "Authorization",
                                Browser.basic(Acme.WEB, Acme.SECRET),
                                "X-Forwarded-For",
                                from);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(acme.manage("DELETE", "/api/v1/zones/" + made.id(), "").statusCode())
                .isEqualTo(204);
    }

    @Test
    void aClientMayAskSoOftenAMinuteFromOneDevice() {
        aMinuteThatDoesNotPass();
        acme.ask(Acme.authorize());
        choose(Switch.CLIENT_RATE_LIMIT, "3");
        for (int i = 0; i < 3; i++) {
            acme.ask(Acme.authorize());
        }
        var busy = acme.ask(Acme.authorize());
        Acme other = Acme.with(SANDBOX);
        other.ask(Acme.authorize());
        int elsewhere = other.ask(Acme.authorize()).statusCode();
        choose(Switch.CLIENT_RATE_LIMIT, "1000000");
        SANDBOX.realm("acme").tenant().clock().goOn();
        assertThat(busy.statusCode()).isEqualTo(429);
        assertThat(busy.body()).contains("E0000047");
        assertThat(busy.headers().firstValue("X-Rate-Limit-Reset")).isPresent();
        assertThat(elsewhere).isEqualTo(302);
    }

    /** One in which nobody has asked for anything yet. */
    private static void aMinuteThatDoesNotPass() {
        TenantClock clock = SANDBOX.realm("acme").tenant().clock();
        clock.stop();
        clock.setAhead(clock.ahead().plusMinutes(1));
    }

    /** A custom domain is another issuer: each issuer mode, the host asked, the issuer's host. */
    @ParameterizedTest
    @CsvSource({
        "ORG_URL, localhost, localhost",
        "ORG_URL, 127.0.0.1, localhost",
        "CUSTOM_URL, localhost, 127.0.0.1",
        "CUSTOM_URL, 127.0.0.1, 127.0.0.1",
        "DYNAMIC, localhost, localhost",
        "DYNAMIC, 127.0.0.1, 127.0.0.1",
    })
    void theIssuerFollowsItsMode(String mode, String asked, String named) {
        choose(Switch.CUSTOM_DOMAIN, "on");
        var servers = SANDBOX.realm("acme").servers().shelf();
        Document before = servers.find(Acme.SERVER).orElseThrow();
        servers.put(before.with("issuerMode", mode));
        change("settings.oauthClient.issuer_mode", mode);
        String at = acme.origin().replace("localhost", asked);
        String of = acme.origin().replace("localhost", named);
        String custom = at + "/oauth2/" + Acme.SERVER + "/.well-known/openid-configuration";
        String org = at + "/.well-known/openid-configuration?client_id=" + Acme.WEB;
        assertThat(Acme.json(acme.browser().get(custom)).text("issuer"))
                .isEqualTo(of + "/oauth2/" + Acme.SERVER);
        assertThat(Acme.json(acme.browser().get(org)).text("issuer")).isEqualTo(of);
        servers.put(before);
        choose(Switch.CUSTOM_DOMAIN, "off");
    }

    /** A script's token request: its origin, its form, what it is told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    http://app.example:8080 | code_verifier | 400 | PKCE code verifier is required by the application.
                    http://evil.example     | none          | 400 | Browser requests to the token endpoint must be part of at least one whitelisted redirect_uri.
                    http://app.example:8080 | grant         | 400 | Browser requests to the token endpoint may only use the authorization_code grant_type.
                    http://app.example:8080 | none          | 200 | access_token
                    """)
    void aScriptMayOnlyRedeemFromARedirectUrisOrigin(
            String origin, String without, int status, String text) {
        change(
                "settings.oauthClient.grant_types",
                List.of("authorization_code", "refresh_token", "client_credentials"));
        Map<String, String> form = Acme.exchange(acme.code("ann"));
        form.remove(without);
        if (without.equals("grant")) {
            form.put("grant_type", "client_credentials");
        }
        var answer =
                acme.browser()
                        .post(
                                acme.endpoint("token"),
                                form,
                                "Authorization",
                                Browser.basic(Acme.WEB, Acme.SECRET),
                                "Origin",
                                origin);
        if (without.equals("code_verifier")) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("must use Proof Key for Code Exchange.");
            return;
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(text);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin").isPresent())
                .isEqualTo(!origin.contains("evil"));
    }

    @Test
    void theLogTellsWhoAskedForWhatAndWhereTo() {
        Map<String, String> request = Acme.authorize();
        request.put("redirect_uri", "https://evil.example/");
        acme.ask(request);
        acme.token(Acme.refresh("unknown"));
        List<Document> events = SANDBOX.realm("acme").log().events();
        Document page = events.get(events.size() - 2);
        assertThat(page.text("outcome.reason")).isEqualTo("illegal_redirect_uri");
        assertThat(page.text("debugContext.debugData.redirectUri"))
                .isEqualTo("https://evil.example/");
        assertThat(page.text("actor.id")).isEqualTo(Acme.WEB);
        Document token = events.getLast();
        assertThat(token.text("outcome.reason")).isEqualTo("invalid_refresh_token");
        assertThat(token.text("actor.id")).isEqualTo(Acme.WEB);
        assertThat(token.text("debugContext.debugData.grantType")).isEqualTo("refresh_token");
    }
}
