package dev.gatehouse.sandbox.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Acme;
import dev.gatehouse.sandbox.Browser;
import dev.gatehouse.sandbox.RunningSandbox;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.page.Page;
import dev.gatehouse.sandbox.tenant.Switch;
import dev.gatehouse.sandbox.token.AccessTokens;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the protocol offers beside the plain sign-in, compared with the recorded shapes. */
class ProtocolTest {
    private static final RunningSandbox SANDBOX = RunningSandbox.demo();
    private final Acme acme = Acme.with(SANDBOX);

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    @Test
    void answersAtAllThreeMetadataAddresses() {
        String issuer = acme.origin() + "/oauth2/" + Acme.SERVER;
        Document openId =
                Acme.json(acme.browser().get(issuer + "/.well-known/openid-configuration"));
        Document oauth =
                Acme.json(acme.browser().get(issuer + "/.well-known/oauth-authorization-server"));
        Document rfc =
                Acme.json(
                        acme.browser()
                                .get(
                                        acme.origin()
                                                + "/.well-known/oauth-authorization-server/oauth2/"
                                                + Acme.SERVER));
        assertThat(openId.text("issuer")).isEqualTo(issuer);
        assertThat(oauth.fields()).isEqualTo(rfc.fields());
        assertThat(openId.fields().keySet())
                .containsExactlyInAnyOrder(
                        "issuer",
                        "authorization_endpoint",
                        "token_endpoint",
                        "userinfo_endpoint",
                        "registration_endpoint",
                        "jwks_uri",
                        "response_types_supported",
                        "response_modes_supported",
                        "grant_types_supported",
                        "subject_types_supported",
                        "id_token_signing_alg_values_supported",
                        "scopes_supported",
                        "token_endpoint_auth_methods_supported",
                        "claims_supported",
                        "code_challenge_methods_supported",
                        "introspection_endpoint",
                        "introspection_endpoint_auth_methods_supported",
                        "revocation_endpoint",
                        "revocation_endpoint_auth_methods_supported",
                        "end_session_endpoint",
                        "request_parameter_supported",
                        "request_object_signing_alg_values_supported",
                        "device_authorization_endpoint",
                        "pushed_authorization_request_endpoint",
                        "dpop_signing_alg_values_supported",
                        "frontchannel_logout_supported",
                        "frontchannel_logout_session_supported");
        assertThat(oauth.find("userinfo_endpoint")).isEmpty();
        assertThat(openId.texts("scopes_supported")).doesNotContain("user_groups");
        assertThat(
                        acme.browser()
                                .get(issuer + "/.well-known/openid-configuration?client_id=no")
                                .body())
                .contains("\"errorCode\":\"invalid_client\"");
    }

    @Test
    void answersForAnUnknownServerAsOktaDoes() {
        String url = acme.origin() + "/oauth2/ausnone/v1/keys";
        assertThat(acme.browser().get(url).statusCode()).isEqualTo(404);
        assertThat(acme.browser().get(url).body()).contains("E0000007");
        SANDBOX.realm("acme").tenant().choose(Switch.UNKNOWN_SERVER, "oauth");
        assertThat(acme.browser().get(url).body())
                .contains("The authorization server id is invalid.");
        SANDBOX.realm("acme").tenant().choose(Switch.UNKNOWN_SERVER, "E0000007");
    }

    @Test
    void takesPushedRequestsOfTheirClientOnly() {
        var pushed = acme.post("par", Acme.authorize());
        assertThat(pushed.statusCode()).isEqualTo(201);
        Document answer = Acme.json(pushed);
        assertThat(answer.text("request_uri")).startsWith("urn:okta:");
        assertThat(answer.number("expires_in", 0)).isEqualTo(3600);
        Map<String, String> request =
                Map.of("client_id", Acme.WEB, "request_uri", answer.text("request_uri"));
        assertThat(Acme.location(acme.signIn(request, "ann"))).contains("code=");
        Map<String, String> foreign =
                Map.of("client_id", Acme.NATIVE, "request_uri", answer.text("request_uri"));
        assertThat(acme.ask(foreign).statusCode()).isEqualTo(400);
    }

    @Test
    void deliversInEveryResponseMode() {
        acme.code("ann");
        Map<String, String> request = Acme.authorize();
        request.put("response_mode", "fragment");
        assertThat(Acme.location(acme.ask(request))).startsWith(Acme.REDIRECT + "#code=");
        request.put("response_mode", "form_post");
        assertThat(acme.ask(request).body())
                .contains("method=\"post\" action=\"" + Acme.REDIRECT + "\"", "name=\"code\"");
    }

    @Test
    void givesAFatIdTokenWhenNothingElseIsAskedFor() {
        var apps = SANDBOX.realm("acme").apps().shelf();
        Document before = apps.find(Acme.WEB).orElseThrow();
        apps.put(
                before.with("settings.oauthClient.response_types", List.of("code", "id_token"))
                        .with(
                                "settings.oauthClient.grant_types",
                                List.of("authorization_code", "implicit", "refresh_token")));
        var rules =
                SANDBOX.realm("acme")
                        .tenant()
                        .shelf("authorizationServers/" + Acme.SERVER + "/policies");
        String policy = rules.list().getFirst().id();
        var shelf =
                SANDBOX.realm("acme")
                        .tenant()
                        .shelf(
                                "authorizationServers/"
                                        + Acme.SERVER
                                        + "/policies/"
                                        + policy
                                        + "/rules");
        Document rule = shelf.list().getFirst();
        shelf.put(
                rule.with(
                        "conditions.grantTypes.include",
                        List.of("authorization_code", "implicit")));
        Map<String, String> request = Acme.authorize();
        request.put("response_type", "id_token");
        String location = Acme.location(acme.signIn(request, "ann"));
        Document fat =
                AccessTokens.peek(Browser.parameters(location).getOrDefault("id_token", ""))
                        .orElseThrow();
        assertThat(fat.text("given_name")).isEqualTo("Ann");
        request.put("response_type", "code id_token");
        Document hybrid =
                AccessTokens.peek(
                                Browser.parameters(Acme.location(acme.ask(request)))
                                        .getOrDefault("id_token", ""))
                        .orElseThrow();
        assertThat(hybrid.find("c_hash")).isPresent();
        assertThat(hybrid.find("given_name")).isEmpty();
        apps.put(before);
        shelf.put(rule);
    }

    @Test
    void asksAgainForPromptLoginAndMaxAge() {
        acme.code("ann");
        Map<String, String> request = Acme.authorize();
        request.put("prompt", "login");
        assertThat(Acme.location(acme.ask(request))).contains("/login/login.htm");
        assertThat(Acme.location(acme.signIn(request, "ann"))).contains("code=");
        request.remove("prompt");
        request.put("max_age", "60");
        assertThat(Acme.location(acme.ask(request))).contains("code=");
        var clock = SANDBOX.realm("acme").tenant().clock();
        clock.setAhead(clock.ahead().plus(Duration.ofSeconds(61)));
        assertThat(Acme.location(acme.ask(request))).contains("/login/login.htm");
        request.put("login_hint", "ann@acme.example");
        assertThat(acme.browser().get(Acme.location(acme.ask(request))).body())
                .contains("value=\"ann@acme.example\"");
    }

    @Test
    void introspectsWithOktasFields() {
        Document tokens = acme.tokens("ann");
        Document access =
                Acme.json(acme.post("introspect", Map.of("token", tokens.text("access_token"))));
        assertThat(access.fields().keySet())
                .contains(
                        "active",
                        "token_type",
                        "scope",
                        "client_id",
                        "username",
                        "exp",
                        "iat",
                        "sub",
                        "aud",
                        "iss",
                        "jti",
                        "uid");
        assertThat(access.text("username")).isEqualTo("ann@acme.example");
        Document refresh =
                Acme.json(acme.post("introspect", Map.of("token", tokens.text("refresh_token"))));
        assertThat(refresh.flag("active")).isTrue();
        assertThat(
                        acme.browser()
                                .post(
                                        acme.origin() + "/oauth2/v1/introspect",
                                        Map.of("token", tokens.text("access_token")),
                                        "Authorization",
                                        Browser.basic(Acme.WEB, Acme.SECRET))
                                .body())
                .isEqualTo("{\"active\":false}");
        assertThat(acme.post("introspect", Map.of()).body())
                .contains("The 'token' parameter is required.");
    }

    @Test
    void revokesQuietly() {
        Document tokens = acme.tokens("ann");
        var unknown = acme.post("revoke", Map.of("token", "unknown"));
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(unknown.body()).isEmpty();
        acme.post("revoke", Map.of("token", tokens.text("refresh_token")));
        assertThat(acme.post("introspect", Map.of("token", tokens.text("access_token"))).body())
                .contains("\"active\":false");
    }

    @Test
    void publishesTheNextKeyBeforeItSigns() {
        String before = acme.browser().get(acme.endpoint("keys")).body();
        String signer = kid(acme.tokens("ann").text("access_token"));
        var rotated =
                acme.manage(
                        "POST",
                        "/api/v1/authorizationServers/"
                                + Acme.SERVER
                                + "/credentials/lifecycle/keyRotate",
                        "{\"use\":\"sig\"}");
        assertThat(rotated.body()).contains("ACTIVE", "NEXT", "EXPIRED");
        String now = kid(acme.tokens("ann").text("access_token"));
        assertThat(now).isNotEqualTo(signer);
        assertThat(before).contains(now);
        assertThat(acme.browser().get(acme.endpoint("keys")).body()).contains(signer);
        var clock = SANDBOX.realm("acme").tenant().clock();
        clock.setAhead(clock.ahead().plus(Duration.ofDays(91)));
        assertThat(kid(acme.tokens("ann").text("access_token"))).isNotEqualTo(now);
    }

    private static String kid(String token) {
        String header = token.substring(0, token.indexOf('.'));
        return Acme.json(
                        new String(
                                java.util.Base64.getUrlDecoder().decode(header),
                                java.nio.charset.StandardCharsets.UTF_8))
                .text("kid");
    }

    @Test
    void refusesALogoutOnThePage() {
        Document tokens = acme.tokens("ann");
        assertThat(acme.browser().get(acme.endpoint("logout")).statusCode()).isEqualTo(400);
        String hint = "?id_token_hint=" + tokens.text("id_token");
        var foreign =
                acme.browser()
                        .get(
                                acme.endpoint("logout")
                                        + hint
                                        + "&post_logout_redirect_uri=http://evil.example");
        assertThat(foreign.body())
                .contains(
                        Page.escape(
                                "The 'post_logout_redirect_uri' parameter must be a Logout redirect"
                                        + " URI in the client app settings."));
        Acme other = Acme.with(SANDBOX);
        other.code("vera");
        assertThat(other.browser().get(acme.endpoint("logout") + hint).body())
                .contains(
                        Page.escape(
                                "The ID token subject does not match the current session's user."));
    }

    @Test
    void tellsTheRateLimitAndEnforcesIt() {
        var tenant = SANDBOX.realm("acme").tenant();
        tenant.clock().stop();
        var answer = acme.ask(Acme.authorize());
        assertThat(answer.headers().firstValue("X-Rate-Limit-Limit")).contains("1000000");
        assertThat(answer.headers().firstValue("X-Rate-Limit-Reset")).isPresent();
        assertThat(
                        acme.browser()
                                .get(acme.endpoint("keys"))
                                .headers()
                                .firstValue("X-Rate-Limit-Limit"))
                .isEmpty();
        tenant.choose(Switch.RATE_LIMIT, "1");
        var busy = acme.ask(Acme.authorize());
        assertThat(busy.statusCode()).isEqualTo(429);
        assertThat(busy.headers().firstValue("X-Rate-Limit-Remaining")).contains("0");
        assertThat(busy.body()).contains("E0000047");
        tenant.choose(Switch.RATE_LIMIT, "1000000");
        tenant.clock().goOn();
    }

    @Test
    void refusesUserinfoAsRfc6750Says() {
        var answer =
                acme.browser().get(acme.endpoint("userinfo"), "Authorization", "Bearer nonsense");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .startsWith("Bearer ")
                .contains("error=\"invalid_token\"");
    }

    @Test
    void servesTheOrgServerAndTheDefaultOne() {
        assertThat(
                        Acme.json(
                                        acme.browser()
                                                .get(
                                                        acme.origin()
                                                                + "/.well-known/openid-configuration"))
                                .text("issuer"))
                .isEqualTo(acme.origin());
        Map<String, String> request = Acme.authorize();
        request.put("scope", "openid");
        acme.code("ann");
        assertThat(
                        Acme.location(
                                acme.browser()
                                        .get(
                                                acme.origin()
                                                        + "/oauth2/default/v1/authorize?"
                                                        + Browser.encode(request))))
                .contains("Policy+evaluation+failed");
    }
}
