package dev.gatehouse.sandbox.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Acme;
import dev.gatehouse.sandbox.Browser;
import dev.gatehouse.sandbox.RunningSandbox;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.page.Page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Errors of userinfo, introspect, revoke and logout, row by row. */
class ResourceErrorsTest {
    private static final RunningSandbox SANDBOX = RunningSandbox.demo();
    private static final String HOME = RunningSandbox.APP + "/o/acme";
    private final Acme acme = Acme.with(SANDBOX);

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    private String machineToken() {
        return Acme.json(
                        acme.browser()
                                .post(
                                        acme.endpoint("token"),
                                        Map.of(
                                                "grant_type", "client_credentials",
                                                "scope", "api::view_only"),
                                        "Authorization",
                                        Browser.basic(Acme.API_VIEW, Acme.API_VIEW_SECRET)))
                .text("access_token");
    }

    /** The row: the header ("-" is none), status, error, description. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    -               | 401 | invalid_token      | The access token is invalid.
                    Bearer nonsense | 401 | invalid_token      | The access token is invalid.
                    Bearer ?org     | 401 | invalid_token      | The access token provided has an invalid issuer.
                    Bearer ?revoked | 401 | invalid_token      | The access token has been revoked.
                    Bearer ?expired | 401 | invalid_token      | The token has expired.
                    Bearer ?machine | 403 | insufficient_scope | The access token provided does not contain the required scopes.
                    DPoP ?good      | 401 | invalid_token      | The presented access_token is not DPoP bound.
                    """)
    void refuseUserinfo(String header, int status, String error, String description) {
        String scheme = header.replaceFirst(" .*", "");
        String token = header.contains("?") ? token(header.replaceFirst(".*\\?", "")) : "nonsense";
        String url =
                header.contains("?org")
                        ? acme.origin() + "/oauth2/v1/userinfo"
                        : acme.endpoint("userinfo");
        var answer =
                header.equals("-")
                        ? acme.browser().get(url)
                        : acme.browser().get(url, "Authorization", scheme + " " + token);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Acme.json(answer).fields())
                .isEqualTo(Map.of("error", error, "error_description", description));
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .startsWith("Bearer ")
                .contains("error=\"" + error + "\"", description);
    }

    private String token(String kind) {
        if (kind.equals("machine")) {
            return machineToken();
        }
        String token = acme.tokens("ann").text("access_token");
        if (kind.equals("revoked")) {
            assertThat(acme.post("revoke", Map.of("token", token)).statusCode()).isEqualTo(200);
        }
        if (kind.equals("expired")) {
            var clock = SANDBOX.realm("acme").tenant().clock();
            clock.setAhead(clock.ahead().plusSeconds(3601));
        }
        return token;
    }

    /** The row: endpoint, client credentials ("-" is none), token, status, error, description. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    introspect | -     | any | 401 | invalid_client  | No client credentials found.
                    introspect | wrong | any | 401 | invalid_client  | The client secret supplied for a confidential client is invalid.
                    introspect | right | -   | 400 | invalid_request | The 'token' parameter is required.
                    revoke     | -     | any | 401 | invalid_client  | No client credentials found.
                    revoke     | wrong | any | 401 | invalid_client  | The client secret supplied for a confidential client is invalid.
                    revoke     | right | -   | 400 | invalid_request | The 'token' parameter is required.
                    """)
    void refuseIntrospectAndRevoke(
            String endpoint,
            String secret,
            String token,
            int status,
            String error,
            String description) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("token", token));
        form.values().removeIf("-"::equals);
        String given = secret.equals("right") ? Acme.SECRET : secret;
        HttpResponse<String> answer =
                secret.equals("-")
                        ? acme.browser().post(acme.endpoint(endpoint), form)
                        : acme.browser()
                                .post(
                                        acme.endpoint(endpoint),
                                        form,
                                        "Authorization",
                                        Browser.basic(Acme.WEB, given));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Acme.json(answer).fields())
                .isEqualTo(Map.of("error", error, "error_description", description));
    }

    @Test
    void revokeOnlyOnesOwnTokensThoughItSaysNothing() {
        String token = acme.tokens("ann").text("refresh_token");
        var answer =
                acme.browser()
                        .post(
                                acme.endpoint("revoke"),
                                Map.of("token", token),
                                "Authorization",
                                Browser.basic(Acme.API_VIEW, Acme.API_VIEW_SECRET));
        assertThat(answer.statusCode() + answer.body()).isEqualTo("200");
        assertThat(acme.token(Acme.refresh(token)).statusCode()).isEqualTo(200);
    }

    /** The row: the hint, where to go back to, the page's text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    -        | http://app.example:8080/o/acme  | The required parameter 'id_token_hint' is missing.
                    nonsense | http://app.example:8080/o/acme  | The id token is invalid.
                    ?ann     | http://app.example:8080/o/acme/ | The 'post_logout_redirect_uri' parameter must be a Logout redirect URI in the client app settings.
                    ?ann     | http://app.example:8080/o/acme/login/okta/redirect | The 'post_logout_redirect_uri' parameter must be a Logout redirect URI in the client app settings.
                    ?vera    | http://app.example:8080/o/acme  | The ID token subject does not match the current session's user.
                    """)
    void refuseALogoutOnThePage(String hint, String back, String description) {
        Document ann = acme.tokens("ann");
        Document whose = hint.equals("?vera") ? Acme.with(SANDBOX).tokens("vera") : ann;
        var answer = logout(acme, hint.startsWith("?") ? whose.text("id_token") : hint, back);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Acme.location(answer)).isEmpty();
        assertThat(answer.body()).contains("400 Bad Request", Page.escape(description));
    }

    private static HttpResponse<String> logout(Acme who, String hint, String back) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("id_token_hint", hint);
        request.put("post_logout_redirect_uri", back);
        request.put("state", "bye");
        request.values().removeIf("-"::equals);
        return who.browser().get(who.endpoint("logout") + "?" + Browser.encode(request));
    }

    @Test
    void logoutTakesAnExpiredHintNeedsNoSessionAndLeavesTheRefreshToken() {
        Document tokens = acme.tokens("ann");
        var clock = SANDBOX.realm("acme").tenant().clock();
        clock.setAhead(clock.ahead().plusSeconds(3601));
        String bye = HOME + "?state=bye";
        assertThat(Acme.location(logout(acme, tokens.text("id_token"), HOME))).isEqualTo(bye);
        assertThat(Acme.location(acme.ask(Acme.authorize()))).contains("/login/login.htm");
        Acme stranger = Acme.with(SANDBOX);
        assertThat(Acme.location(logout(stranger, tokens.text("id_token"), HOME))).isEqualTo(bye);
        assertThat(acme.token(Acme.refresh(tokens.text("refresh_token"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aMachineIsToldWhichScopesWereDenied() {
        var tenant = SANDBOX.realm("acme").tenant();
        tenant.choose(dev.gatehouse.sandbox.tenant.Switch.SCOPE_MISMATCH, "scope_denied");
        assertThat(machine("api::view_only api::administrator"))
                .isEqualTo(
                        "400 access_denied Some of the requested scopes were denied by the policy."
                                + " Denied scopes: [api::administrator].");
        assertThat(machine("api::administrator"))
                .isEqualTo(
                        "400 access_denied Policy evaluation succeeded, but all the requested"
                                + " scopes were rejected.");
        tenant.choose(dev.gatehouse.sandbox.tenant.Switch.SCOPE_MISMATCH, "no_matching_policy");
    }

    private String machine(String scope) {
        var answer =
                acme.browser()
                        .post(
                                acme.endpoint("token"),
                                Map.of("grant_type", "client_credentials", "scope", scope),
                                "Authorization",
                                Browser.basic(Acme.API_VIEW, Acme.API_VIEW_SECRET));
        Document body = Acme.json(answer);
        return answer.statusCode()
                + " "
                + body.text("error")
                + " "
                + body.text("error_description");
    }
}
