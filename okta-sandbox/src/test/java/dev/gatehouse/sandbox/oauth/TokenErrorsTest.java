package dev.gatehouse.sandbox.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Acme;
import dev.gatehouse.sandbox.Browser;
import dev.gatehouse.sandbox.RunningSandbox;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.tenant.Switch;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every row of the reference's table of token errors: status, error and text. */
class TokenErrorsTest {
    private static final RunningSandbox SANDBOX = RunningSandbox.demo();
    private final Acme acme = Acme.with(SANDBOX);

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    private static void assertRefused(
            HttpResponse<String> answer, int status, String error, String description) {
        Document body = Acme.json(answer);
        assertThat(answer.statusCode() + " " + body.text("error")).isEqualTo(status + " " + error);
        assertThat(body.text("error_description")).startsWith(description);
        assertThat(body.fields().keySet()).containsExactly("error", "error_description");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    /**
     * A code exchange with one parameter spoilt ("-" takes it out, "?code" asks for a good code).
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    code          | wrong | 400 | invalid_grant | The authorization code is invalid or has expired.
                    code          | -     | 400 | invalid_request | The required parameter 'code' is missing.
                    redirect_uri  | http://app.example:8080 | 400 | invalid_grant | The 'redirect_uri' does not match the redirection URI used in the authorization request.
                    code_verifier | -     | 400 | invalid_request | PKCE code verifier is required by the application.
                    code_verifier | wrongwrongwrongwrongwrongwrongwrongwrongwrongwrong | 400 | invalid_grant | PKCE verification failed.
                    grant_type    | -     | 400 | invalid_request | The token request must specify a 'grant_type'. Valid values: [
                    grant_type    | urn:ietf:params:oauth:grant-type:saml2-bearer | 400 | unsupported_grant_type | The authorization grant type is not supported by the authorization server. Configured grant types: [
                    grant_type    | client_credentials | 400 | unauthorized_client | The client is not authorized to use the provided grant type. Configured grant types: [authorization_code, refresh_token].
                    client_secret | acme  | 401 | invalid_request | Cannot supply multiple client credentials. Use one of the following:
                    """)
    void refuseACode(String name, String value, int status, String error, String description) {
        Map<String, String> form = Acme.exchange(acme.code("ann"));
        form.put(name, value);
        form.values().removeIf("-"::equals);
        assertRefused(acme.token(form), status, error, description);
    }

    @Test
    void refuseACodeTheSecondTime() {
        Map<String, String> form = Acme.exchange(acme.code("ann"));
        assertThat(acme.token(form).statusCode()).isEqualTo(200);
        assertRefused(
                acme.token(form),
                400,
                "invalid_grant",
                "The authorization code is invalid or has expired.");
    }

    @Test
    void refuseAVerifierWithoutAChallenge() {
        var apps = SANDBOX.realm("acme").apps().shelf();
        Document before = apps.find(Acme.WEB).orElseThrow();
        apps.put(before.with("credentials.oauthClient.pkce_required", false));
        Map<String, String> request = Acme.authorize();
        request.remove("code_challenge");
        request.remove("code_challenge_method");
        String location = Acme.location(acme.signIn(request, "ann"));
        String code = Browser.parameters(location).getOrDefault("code", "");
        assertRefused(
                acme.token(Acme.exchange(code)),
                400,
                "invalid_request",
                "PKCE code challenge should be specified in the authorize request for code"
                        + " verification.");
        apps.put(before);
    }

    @Test
    void refuseAnOldCode() {
        Map<String, String> form = Acme.exchange(acme.code("ann"));
        var clock = SANDBOX.realm("acme").tenant().clock();
        clock.setAhead(clock.ahead().plusSeconds(301));
        assertRefused(
                acme.token(form),
                400,
                "invalid_grant",
                "The authorization code is invalid or has expired.");
    }

    /** Ways to say who one is: header "id:secret" or "-", form id, form secret. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    -               | -                    | -     | 401 | invalid_client | No client credentials found.
                    -               | 0oaacmeweb0000000000 | -     | 401 | invalid_client | No client credentials found.
                    0oa:x           | -                    | -     | 401 | invalid_client | Invalid value for 'client_id' parameter.
                    0oaacmeweb0000000000:wrong | -         | -     | 401 | invalid_client | The client secret supplied for a confidential client is invalid.
                    -               | 0oaacmeweb0000000000 | acme-web-secret-0123456789-abcdefghijkl | 401 | invalid_client | Client authentication failed. Either the client or the client credentials are invalid.
                    -               | 0oaacmenativ00000000 | any   | 401 | invalid_client | Client authentication failed. Either the client or the client credentials are invalid.
                    """)
    void refuseAClient(
            String header, String id, String secret, int status, String error, String description) {
        Map<String, String> form = new LinkedHashMap<>(Acme.exchange("any"));
        form.put("client_id", id);
        form.put("client_secret", secret);
        form.values().removeIf("-"::equals);
        String[] pair = header.split(":", 2);
        var answer =
                header.equals("-")
                        ? acme.browser().post(acme.endpoint("token"), form)
                        : acme.browser()
                                .post(
                                        acme.endpoint("token"),
                                        form,
                                        "Authorization",
                                        Browser.basic(pair[0], pair[1]));
        assertRefused(answer, status, error, description);
    }

    @Test
    void refuseABrokenHeaderAndCredentialsInTheQuery() {
        assertRefused(
                acme.browser()
                        .post(
                                acme.endpoint("token"),
                                Acme.exchange("any"),
                                "Authorization",
                                "Basic nonsense!"),
                401,
                "invalid_client",
                "Found Authentication header but was not valid client credentials.");
        assertRefused(
                acme.browser()
                        .post(
                                acme.endpoint("token") + "?client_id=" + Acme.WEB,
                                Acme.exchange("any")),
                400,
                "invalid_request",
                "Client credentials cannot be supplied via query parameters.");
    }

    @Test
    void refuseTheGrantOfAnotherClientOrServer() {
        Map<String, String> form = Acme.exchange(acme.code("ann"));
        form.put("client_id", Acme.NATIVE);
        assertRefused(
                acme.browser().post(acme.endpoint("token"), form),
                400,
                "invalid_grant",
                "The grant was issued to another client. Please make sure the 'client_id' matches"
                        + " the one used at the authorize request.");
        assertRefused(
                acme.browser()
                        .post(
                                acme.origin() + "/oauth2/default/v1/token",
                                Acme.exchange(acme.code("ann")),
                                "Authorization",
                                Browser.basic(Acme.WEB, Acme.SECRET)),
                400,
                "invalid_request",
                "The grant was issued for another authorization server.");
    }

    @Test
    void refuseARefreshTokenWithOneTextForAllCauses() {
        String text = "The refresh token is invalid or expired.";
        assertRefused(acme.token(Acme.refresh("unknown")), 400, "invalid_grant", text);
        String token = acme.tokens("ann").text("refresh_token");
        assertThat(acme.post("revoke", Map.of("token", token)).body()).isEmpty();
        assertRefused(acme.token(Acme.refresh(token)), 400, "invalid_grant", text);
        String idle = acme.tokens("ann").text("refresh_token");
        var clock = SANDBOX.realm("acme").tenant().clock();
        clock.setAhead(clock.ahead().plusDays(7).plusSeconds(1));
        assertRefused(acme.token(Acme.refresh(idle)), 400, "invalid_grant", text);
    }

    @Test
    void refuseMoreScopesThanWereGranted() {
        Map<String, String> form = Acme.refresh(acme.tokens("ann").text("refresh_token"));
        form.put("scope", "openid api::administrator");
        assertRefused(
                acme.token(form),
                400,
                "access_denied",
                "Some of the scopes requested for the refresh request were not granted in the"
                        + " original authorize request. Denied scopes: api::administrator.");
    }

    /** Client credentials of the API client that may only view. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    -                  | 400 | invalid_scope | The authorization server resource does not have any configured default scopes, 'scope' must be provided.
                    api::nonsense      | 400 | invalid_scope | One or more scopes are not configured for the authorization server resource.
                    openid             | 400 | invalid_scope | Cannot request 'openid' scopes using client credentials.
                    api::administrator | 401 | access_denied | Policy evaluation failed for this request, please check the policy configurations.
                    """)
    void refuseAMachine(String scope, int status, String error, String description) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("scope", scope);
        form.values().removeIf("-"::equals);
        assertRefused(machine(form), status, error, description);
    }

    private HttpResponse<String> machine(Map<String, String> form) {
        return acme.browser()
                .post(
                        acme.endpoint("token"),
                        form,
                        "Authorization",
                        Browser.basic(Acme.API_VIEW, Acme.API_VIEW_SECRET));
    }

    @Test
    void refuseAMachineAScopeThatNeedsConsent() {
        var scopes =
                SANDBOX.realm("acme")
                        .tenant()
                        .shelf("authorizationServers/" + Acme.SERVER + "/scopes");
        Document scope = scopes.first(s -> s.text("name").equals("api::view_only")).orElseThrow();
        scopes.put(scope.with("consent", "REQUIRED"));
        assertRefused(
                machine(Map.of("grant_type", "client_credentials", "scope", "api::view_only")),
                400,
                "consent_required",
                "The following scopes require user consent and cannot be granted for the client"
                        + " credentials grant type: [api::view_only].");
        scopes.put(scope);
    }

    @Test
    void keepTheStatusesThatAreNotConfirmedAsSwitches() {
        var tenant = SANDBOX.realm("acme").tenant();
        tenant.choose(Switch.POLICY_STATUS, "400");
        assertThat(
                        machine(
                                        Map.of(
                                                "grant_type", "client_credentials",
                                                "scope", "api::administrator"))
                                .statusCode())
                .isEqualTo(400);
        tenant.choose(Switch.POLICY_STATUS, "401");
        tenant.choose(Switch.TOKEN_ORDER, "grant,client,dpop");
        assertRefused(
                acme.browser().post(acme.endpoint("token"), Map.of("grant_type", "nonsense")),
                400,
                "unsupported_grant_type",
                "");
        tenant.choose(Switch.TOKEN_ORDER, "client,grant,dpop");
    }

    private static void change(String path, Object value) {
        SANDBOX.realm("acme").apps().shelf().update(Acme.API_VIEW, app -> app.with(path, value));
    }

    @Test
    void refuseAClientOutsideItsNetworkZoneOrOnAServerThatIsNotForIt() {
        Map<String, String> form =
                Map.of("grant_type", "client_credentials", "scope", "api::view_only");
        change("settings.oauthClient.network.connection", "ZONE");
        assertRefused(
                machine(form),
                403,
                "access_denied",
                "The request is made from outside the client's permitted network zones.");
        change("settings.oauthClient.network.connection", "ANYWHERE");
        change("sandbox.orgServerOnly", true);
        assertRefused(
                machine(form),
                400,
                "unauthorized_client",
                "This client cannot use a custom authorization server.");
        change("sandbox.orgServerOnly", false);
    }

    @Test
    void refuseASecretAtTheOrgServer() {
        var answer =
                acme.browser()
                        .post(
                                acme.origin() + "/oauth2/v1/token",
                                Map.of(
                                        "grant_type", "client_credentials",
                                        "scope", "okta.users.read"),
                                "Authorization",
                                Browser.basic(Acme.API_VIEW, Acme.API_VIEW_SECRET));
        assertRefused(
                answer,
                401,
                "invalid_client",
                "Client Credentials requests to the Org Authorization Server must use the"
                        + " private_key_jwt token_endpoint_auth_method.");
    }

    @Test
    void letAPersonsPasswordComeFourTimesASecond() {
        change(
                "settings.oauthClient.grant_types",
                java.util.List.of("client_credentials", "password"));
        Map<String, String> form =
                Map.of(
                        "grant_type", "password",
                        "username", "ann@acme.example",
                        "password", "wrong",
                        "scope", "openid");
        SANDBOX.realm("acme").tenant().clock().stop();
        for (int i = 0; i < 4; i++) {
            assertRefused(
                    machine(form), 400, "invalid_grant", "The credentials provided were invalid.");
        }
        HttpResponse<String> answer = machine(form);
        SANDBOX.realm("acme").tenant().clock().goOn();
        assertRefused(
                answer,
                429,
                "invalid_grant",
                "API call exceeded rate limit due to too many requests.");
    }
}
