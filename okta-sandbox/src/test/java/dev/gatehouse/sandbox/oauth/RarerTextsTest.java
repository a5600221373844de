package dev.gatehouse.sandbox.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Acme;
import dev.gatehouse.sandbox.Browser;
import dev.gatehouse.sandbox.RunningSandbox;
import dev.gatehouse.sandbox.client.Apps;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.tenant.Switch;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The catalogue's texts that need an unusual request, setting or moment. */
class RarerTextsTest {
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

    private static void assertRefused(
            HttpResponse<String> answer, int status, String error, String text) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Acme.json(answer).fields())
                .isEqualTo(Map.of("error", error, "error_description", text));
    }

    @Test
    void deviceAuthorizationIsAFeatureThatIsNotEnabled() {
        assertRefused(
                acme.post("device/authorize", Map.of("scope", "openid")),
                400,
                "access_denied",
                "The requested feature is not enabled in this environment.");
    }

    /** Client credentials at the org server by a web application, and for scopes it cannot have. */
    @Test
    void theOrgServerGivesMachineTokensToServiceApplicationsOnly() {
        change(
                "settings.oauthClient.grant_types",
                List.of("authorization_code", "client_credentials"));
        assertRefused(
                org(Map.of("grant_type", "client_credentials", "scope", "okta.users.read")),
                401,
                "invalid_client",
                "Only clients with 'application_type' of 'service' may use the client_credentials"
                        + " 'grant_type' with the Org Authorization Server.");
    }

    private HttpResponse<String> org(Map<String, String> form) {
        return acme.browser()
                .post(
                        acme.origin() + "/oauth2/v1/token",
                        form,
                        "Authorization",
                        Browser.basic(Acme.WEB, Acme.SECRET));
    }

    /** A form that is no form, and one that says a thing twice. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    grant_type=%zz                         | Invalid request
                    grant_type=password&grant_type=implicit | The request contained multiple parameters with the same name.
                    """)
    void formsAreReadStrictly(String form, String text) throws Exception {
        var request =
                java.net.http.HttpRequest.newBuilder(java.net.URI.create(acme.endpoint("token")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try (var http = java.net.http.HttpClient.newHttpClient()) {
            assertRefused(
                    http.send(request, HttpResponse.BodyHandlers.ofString()),
                    400,
                    "invalid_request",
                    text);
        }
    }

    @Test
    void aPushedRequestIsNobodyElses() {
        String uri = Acme.json(acme.post("par", Acme.authorize())).text("request_uri");
        assertThat(acme.ask(Map.of("client_id", Acme.NATIVE, "request_uri", uri)).body())
                .contains(
                        "The &#39;client_id&#39; parameter does not match the expected value for"
                                + " the provided request_uri.");
        assertThat(
                        acme.ask(Map.of("client_id", Acme.WEB, "request", "x", "request_uri", uri))
                                .body())
                .contains(
                        "The authorize request must not contain both a request object and a"
                                + " request uri.");
        Map<String, String> again = Acme.authorize();
        again.put("request_uri", uri);
        assertRefused(
                acme.post("par", again),
                400,
                "invalid_request",
                "The 'request_uri' parameter must not be present in the request.");
    }

    /** What the password grant says besides that the credentials are wrong. */
    @Test
    void passwordsCanBeExpiredOrForbiddenByPolicy() {
        change("settings.oauthClient.grant_types", List.of("authorization_code", "password"));
        SANDBOX.realm("acme").tenant().choose(Switch.PASSWORD_GRANT_LIMIT, "1000000");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "password");
        form.put("username", "adam@acme.example");
        form.put("password", "adam-demo-2026");
        form.put("scope", "openid");
        acme.manage("POST", "/api/v1/users/adam@acme.example/lifecycle/expire_password", "");
        assertRefused(acme.token(form), 400, "invalid_grant", "Password has expired.");
        acme.manage("POST", "/api/v1/users/adam@acme.example/lifecycle/activate", "");
        change(
                "accessPolicyId",
                Apps.signOnPolicyId(SANDBOX.realm("acme").tenant(), "Any two factors"));
        assertRefused(
                acme.token(form),
                400,
                "invalid_grant",
                "Resource owner password credentials authentication denied by sign on policy.");
    }

    @Test
    void aPersonWhoLeftBetweenCodeAndTokenIsAnInvalidGrant() {
        String code = acme.code("vera");
        acme.manage("POST", "/api/v1/users/vera@acme.example/lifecycle/suspend", "");
        assertRefused(acme.token(Acme.exchange(code)), 400, "invalid_grant", "Invalid grant");
        acme.manage("POST", "/api/v1/users/vera@acme.example/lifecycle/unsuspend", "");
    }

    /** Scopes that are too long, or that the org server does not know. */
    @Test
    void scopesCanBeTooLongOrNotOktas() {
        Map<String, String> request = Acme.authorize();
        request.put("scope", "openid ".repeat(600));
        assertThat(Browser.parameters(Acme.location(acme.ask(request))))
                .containsEntry(
                        "error_description",
                        "The requested scope is invalid, unknown, malformed, or exceeds the scope"
                                + " granted by the resource owner.");
        String org = acme.origin() + "/oauth2/v1/authorize?" + Browser.encode(Acme.authorize());
        assertThat(Browser.parameters(Acme.location(acme.browser().get(org))))
                .containsEntry(
                        "error_description", "Custom scopes are not allowed for this request.");
    }

    /** Ways to answer that do not go with what is asked for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    id_token | query             | 'query' response mode cannot be used with either the 'id_token' or 'token' response types.
                    code     | okta_post_message | 'okta_post_message' response mode cannot be used with the 'code' response type.
                    """)
    void answersTravelOnlyWhereTheyAreSafe(String type, String mode, String text) {
        change("settings.oauthClient.grant_types", List.of("authorization_code", "implicit"));
        change("settings.oauthClient.response_types", List.of("code", "id_token", "token"));
        Map<String, String> request = Acme.authorize();
        request.put("response_type", type);
        request.put("response_mode", mode);
        assertThat(answered(acme.ask(request)))
                .contains("unsupported_response_mode")
                .contains(text.replace("'", ""));
    }

    /** What came back, by redirect or in a page, without quotation marks of either kind. */
    private static String answered(HttpResponse<String> answer) {
        return (answer.body() + Browser.parameters(Acme.location(answer)))
                .replace("&#39;", "")
                .replace("'", "");
    }

    @Test
    void aSystemClaimThatCannotBeComputedIsTold() {
        var claims =
                SANDBOX.realm("acme").servers().find(Acme.SERVER).orElseThrow().shelf("claims");
        Document sub =
                claims.first(
                                claim ->
                                        claim.text("name").equals("sub")
                                                && claim.text("claimType").equals("RESOURCE"))
                        .orElseThrow();
        claims.put(sub.with("value", "String.substring(user.login, 500, 600)"));
        acme.signIn(Acme.authorize(), "ann");
        assertThat(Browser.parameters(Acme.location(acme.ask(Acme.authorize()))))
                .containsEntry("error", "server_error")
                .containsEntry(
                        "error_description", "The 'sub' system claim could not be evaluated.");
        claims.put(sub);
    }

    @Test
    void anAccessTokenHasOnePlaceOnly() {
        String token = acme.tokens("ann").text("access_token");
        String header = "Bearer " + token;
        assertRefused(
                acme.browser()
                        .get(
                                acme.endpoint("userinfo") + "?access_token=" + token,
                                "Authorization",
                                header),
                400,
                "invalid_request",
                "The access token cannot be presented in a query string.");
        assertRefused(
                acme.browser()
                        .post(
                                acme.endpoint("userinfo"),
                                Map.of("access_token", token),
                                "Authorization",
                                header),
                400,
                "invalid_request",
                "The access token cannot be specified in both the Authorization header and the"
                        + " request-body.");
    }

    @Test
    void theEnhancedPageNamesTheApplicationsSettings() {
        SANDBOX.realm("acme").tenant().choose(Switch.REDIRECT_URI_TEXT, "enhanced");
        String hint = acme.tokens("ann").text("id_token");
        var answer =
                acme.browser()
                        .get(
                                acme.endpoint("logout")
                                        + "?"
                                        + Browser.encode(
                                                Map.of(
                                                        "id_token_hint",
                                                        hint,
                                                        "post_logout_redirect_uri",
                                                        "https://evil.example/")));
        assertThat(answer.body())
                .contains(
                        "parameter must be a Logout redirect URI in the client app settings: "
                                + acme.origin()
                                + "/admin/app/oidc_client/instance/"
                                + Acme.WEB);
        SANDBOX.realm("acme").tenant().choose(Switch.REDIRECT_URI_TEXT, "plain");
    }
}
