package dev.gatehouse.sandbox.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Acme;
import dev.gatehouse.sandbox.Browser;
import dev.gatehouse.sandbox.RunningSandbox;
import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.page.Page;
import dev.gatehouse.sandbox.tenant.Switch;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every documented error of authorize: at the redirect URI, or on the 400 page. */
class AuthorizeErrorsTest {
    private static final RunningSandbox SANDBOX = RunningSandbox.demo();
    private final Acme acme = Acme.with(SANDBOX);

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    /** The row: parameter, its wrong value ("-" takes it out), error, description. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    state         | -        | invalid_request | The authentication request has an invalid 'state' parameter.
                    code_challenge | -       | invalid_request | PKCE code challenge is required by the application.
                    code_challenge_method | plain | invalid_request | PKCE code challenge method is not supported. Valid values: [S256]
                    code_challenge_method | -  | invalid_request | PKCE code challenge method is not supported. Valid values: [S256]
                    code_challenge | short   | invalid_request | PKCE code challenge contains illegal characters.
                    response_type | -        | unsupported_response_type | The response type is not supported by the authorization server. Configured response types: [code].
                    response_type | id_token | unauthorized_client | The client is not authorized to use the provided grant type. Configured grant types: [authorization_code, refresh_token].
                    response_type | nonsense | unsupported_response_type | The response type is not supported by the authorization server. Configured response types: [code].
                    response_mode | nonsense | unsupported_response_mode | The response mode is not supported by the authorization server. Valid response modes: [query, fragment, form_post, okta_post_message].
                    prompt        | nonsense | invalid_request | Invalid value for 'prompt' parameter. Supported values: [none, login, consent, enroll_authenticator]
                    max_age       | -1       | invalid_request | Invalid value for 'max_age' parameter. It should be within range 0 - 2^31-1.
                    prompt        | none     | login_required | The client specified not to prompt, but the user is not logged in.
                    scope         | -        | invalid_scope | The authorization server resource does not have any configured default scopes, 'scope' must be provided.
                    scope         | openid groups | invalid_scope | One or more scopes are not configured for the authorization server resource.
                    scope         | profile  | invalid_scope | Requests for ID tokens or access tokens with OpenID scopes require the 'openid' scope.
                    """)
    void goToTheClient(String name, String value, String error, String description) {
        Map<String, String> request = Acme.authorize();
        request.put(name, value);
        request.values().removeIf("-"::equals);
        Map<String, String> answer = Browser.parameters(Acme.location(acme.ask(request)));
        assertThat(answer)
                .containsEntry("error", error)
                .containsEntry("error_description", description);
        if (!name.equals("state")) {
            assertThat(answer).containsEntry("state", "st4te");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    client_id    | unknown | Invalid value for 'client_id' parameter.
                    client_id    | -       | Invalid value for 'client_id' parameter.
                    redirect_uri | http://app.example:8080/o/acme/login/okta/redirect/ | The 'redirect_uri' parameter must be a Login redirect URI in the client app settings.
                    redirect_uri | http://APP.example:8080/o/acme/login/okta/redirect  | The 'redirect_uri' parameter must be a Login redirect URI in the client app settings.
                    redirect_uri | -       | The 'redirect_uri' parameter must be a Login redirect URI in the client app settings.
                    client_id    | 0oaacmeapivw00000000 | Clients with 'application_type' of 'service' are not allowed to access the '/authorize' endpoint.
                    request_uri  | https://app.example/request | The authorize request uri is not supported by this client.
                    request_uri  | urn:okta:gone | The authorize request_uri is invalid.
                    """)
    void endOnThePage(String name, String value, String description) {
        Map<String, String> request = Acme.authorize();
        request.put(name, value);
        request.values().removeIf("-"::equals);
        var answer = acme.ask(request);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body()).contains("400 Bad Request", Page.escape(description));
    }

    @Test
    void aDeactivatedAppAndARepeatedParameterEndOnThePage() {
        change("status", "INACTIVE");
        assertThat(acme.ask(Acme.authorize()).body())
                .contains(Page.escape("Invalid value for 'client_id' parameter."));
        change("status", "ACTIVE");
        var twice =
                acme.browser()
                        .get(
                                acme.endpoint("authorize")
                                        + "?state=a&state=b&"
                                        + Browser.encode(Acme.authorize()));
        assertThat(twice.statusCode()).isEqualTo(400);
    }

    private static void change(String path, Object value) {
        SANDBOX.realm("acme").apps().shelf().update(Acme.WEB, app -> app.with(path, value));
    }

    private String errorAfterSignIn(String who) {
        Map<String, String> answer =
                Browser.parameters(Acme.location(acme.signIn(Acme.authorize(), who)));
        return answer.get("error") + ": " + answer.get("error_description");
    }

    static Stream<Arguments> causes() {
        return Stream.of(
                Arguments.of(
                        (Runnable)
                                () ->
                                        SANDBOX.realm("acme")
                                                .apps()
                                                .assignedUsers(Acme.WEB)
                                                .remove("00uacmenora000000000"),
                        "nora",
                        "access_denied: User is not assigned to the client application."),
                Arguments.of(
                        (Runnable)
                                () ->
                                        server(
                                                "policies",
                                                policy -> policy.with("status", "INACTIVE")),
                        "ann",
                        "access_denied: Policy evaluation failed for this request, please check the"
                                + " policy configurations."),
                Arguments.of(
                        (Runnable)
                                () ->
                                        server(
                                                "claims",
                                                claim ->
                                                        claim.text("name").equals("upn")
                                                                ? claim.with("value", "user.(")
                                                                : claim),
                        "ann",
                        "server_error: The 'upn' user claim could not be evaluated."));
    }

    private static void server(String shelf, java.util.function.UnaryOperator<Document> change) {
        var documents =
                SANDBOX.realm("acme")
                        .tenant()
                        .shelf("authorizationServers/" + Acme.SERVER + "/" + shelf);
        documents.list().forEach(document -> documents.put(change.apply(document)));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void comeAfterSignInAndGoToTheClient(Runnable cause, String who, String expected) {
        Map<String, List<Map<String, Object>>> before =
                SANDBOX.realm("acme").tenant().shelves().raw();
        cause.run();
        try {
            assertThat(errorAfterSignIn(who)).isEqualTo(expected);
        } finally {
            SANDBOX.realm("acme").tenant().shelves().load(before);
        }
    }

    @Test
    void tooManyGroupsFailTheRequest() {
        SANDBOX.realm("acme").tenant().choose(Switch.GROUP_LIMIT, "1");
        assertThat(errorAfterSignIn("adam"))
                .isEqualTo(
                        "server_error: The groups claim matched too many groups and must be"
                                + " configured to match fewer groups.");
        SANDBOX.realm("acme").tenant().choose(Switch.GROUP_LIMIT, "100");
    }

    @Test
    void aScopeThatTheRuleDoesNotListFailsByTheSwitch() {
        Map<String, String> request = Acme.authorize();
        request.put("scope", "openid api::administrator");
        acme.code("ann");
        assertThat(Acme.location(acme.ask(request))).contains("Policy+evaluation+failed");
        SANDBOX.realm("acme").tenant().choose(Switch.SCOPE_MISMATCH, "scope_denied");
        assertThat(Browser.parameters(Acme.location(acme.ask(request))))
                .containsEntry(
                        "error_description",
                        "Some of the requested scopes were denied by the policy. Denied scopes:"
                                + " [api::administrator].");
        request.put("scope", "api::administrator");
        assertThat(Browser.parameters(Acme.location(acme.ask(request))))
                .containsEntry(
                        "error_description",
                        "Policy evaluation succeeded, but all the requested scopes were"
                                + " rejected.");
        SANDBOX.realm("acme").tenant().choose(Switch.SCOPE_MISMATCH, "no_matching_policy");
    }

    @Test
    void silenceAndAFreshSignInContradictEachOther() {
        Map<String, String> request = Acme.authorize();
        request.put("prompt", "none");
        request.put("max_age", "0");
        assertThat(Browser.parameters(Acme.location(acme.ask(request))))
                .containsEntry("error", "invalid_request")
                .containsEntry(
                        "error_description",
                        "'prompt' parameter must not have the value 'none' for request with 'zero'"
                                + " as max_age.");
    }

    @Test
    void tokensInTheFrontNeedANonceAndNoQuery() {
        Document before = SANDBOX.realm("acme").apps().shelf().find(Acme.WEB).orElseThrow();
        change("settings.oauthClient.response_types", List.of("code", "id_token"));
        change("settings.oauthClient.grant_types", List.of("authorization_code", "implicit"));
        Map<String, String> request = Acme.authorize();
        request.put("response_type", "id_token");
        request.remove("nonce");
        assertThat(Browser.parameters(Acme.location(acme.ask(request))))
                .containsEntry(
                        "error_description",
                        "The 'nonce' parameter is required for authorize requests with either the"
                                + " 'id_token' or 'token' response types.");
        request.put("response_mode", "query");
        assertThat(Browser.parameters(Acme.location(acme.ask(request))))
                .containsEntry("error", "unsupported_response_mode");
        SANDBOX.realm("acme").apps().shelf().put(before);
    }

    @Test
    void theOrgServerKnowsNoCustomScopes() {
        var answer =
                acme.browser()
                        .get(
                                acme.origin()
                                        + "/oauth2/v1/authorize?"
                                        + Browser.encode(Acme.authorize()));
        assertThat(Acme.location(answer)).contains("Custom+scopes+are+not+allowed");
    }

    @Test
    void theOrderOfChecksIsASwitch() {
        Map<String, String> request = Acme.authorize();
        request.remove("state");
        request.remove("code_challenge");
        request.put("scope", "nonsense");
        assertThat(Acme.location(acme.ask(request))).contains("invalid+%27state%27");
        SANDBOX.realm("acme")
                .tenant()
                .choose(Switch.AUTHORIZE_ORDER, Switch.AUTHORIZE_ORDER.choices().get(1));
        assertThat(Acme.location(acme.ask(request))).contains("error=invalid_scope");
        SANDBOX.realm("acme")
                .tenant()
                .choose(Switch.AUTHORIZE_ORDER, Switch.AUTHORIZE_ORDER.standard());
    }

    @Test
    void asksForConsentAndTakesNoForAnAnswer() {
        server(
                "scopes",
                scope ->
                        scope.text("name").equals("user_groups")
                                ? scope.with("consent", "REQUIRED")
                                : scope);
        change("settings.oauthClient.consent_method", "REQUIRED");
        assertThat(
                        new App(SANDBOX.realm("acme").apps().shelf().find(Acme.WEB).orElseThrow())
                                .consentRequired())
                .isTrue();
        assertThat(acme.signIn(Acme.authorize(), "vera").body()).contains("Allow Access");
        String uri = "/oauth2/" + Acme.SERVER + "/v1/authorize?" + Browser.encode(Acme.authorize());
        var denied =
                acme.browser()
                        .post(
                                acme.origin() + "/login/consent",
                                Map.of("fromURI", uri, "decision", "deny"));
        assertThat(Browser.parameters(Acme.location(denied)))
                .isEqualTo(
                        Map.of(
                                "error",
                                "access_denied",
                                "error_description",
                                "The resource owner or authorization server denied the request.",
                                "state",
                                "st4te"));
        Map<String, String> silent = Acme.authorize();
        silent.put("prompt", "none");
        assertThat(Browser.parameters(Acme.location(acme.ask(silent))))
                .containsEntry("error", "consent_required")
                .containsEntry(
                        "error_description",
                        "The following scopes require user consent: [user_groups].");
        var allowed =
                acme.browser()
                        .post(
                                acme.origin() + "/login/consent",
                                Map.of("fromURI", uri, "decision", "allow"));
        assertThat(Acme.location(allowed)).contains("code=");
        change("settings.oauthClient.consent_method", "TRUSTED");
    }
}
