package dev.gatehouse.sandbox.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Acme;
import dev.gatehouse.sandbox.RunningSandbox;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.tenant.Switch;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManagementTest {
    private static final RunningSandbox SANDBOX = RunningSandbox.demo();
    private static final String AUS = "/api/v1/authorizationServers/" + Acme.SERVER;
    private final Acme acme = Acme.with(SANDBOX);

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    POST   | /api/v1/groups | {"profile":{"name":"View Only"}} | 400 | E0000001 | name: An object with this field already exists in the current organization
                    POST   | /api/v1/groups | {"profile":{}} | 400 | E0000001 | name: The field cannot be left blank
                    POST   | /api/v1/groups | {broken | 400 | E0000003 | The request body was not well-formed.
                    GET    | /api/v1/groups/00gnone | ~~ | 404 | E0000007 | Not found: Resource not found: 00gnone (UserGroup)
                    GET    | /api/v1/nothing | ~~ | 404 | E0000008 | The requested path was not found
                    DELETE | /api/v1/groups | ~~ | 405 | E0000022 | The endpoint does not support the provided HTTP method
                    POST   | /api/v1/users | {"profile":{"login":"ann@acme.example","email":"a@b.c","firstName":"A","lastName":"L"}} | 400 | E0000001 | login: An object with this field already exists in the current organization
                    POST   | AUS/scopes | {"name":"okta.mine"} | 400 | E0000001 | name: The scope name is invalid
                    POST   | AUS/scopes | {"name":"user_groups"} | 400 | E0000001 | name: An object with this field already exists
                    POST   | AUS/claims | {"name":"uid","claimType":"RESOURCE","valueType":"EXPRESSION","value":"user.id"} | 400 | E0000001 | 'uid' is a reserved claim name
                    POST   | AUS/claims | {"name":"sub","claimType":"RESOURCE","valueType":"EXPRESSION","value":"user.id"} | 400 | E0000001 | name: An object with this field already exists
                    POST   | AUS/claims | {"name":"x","claimType":"IDENTITY","valueType":"GROUPS","value":".*","groupFilterType":"REGEX"} | 400 | E0000001 | group_filter_type
                    POST   | AUS/policies | {"type":"OAUTH_AUTHORIZATION_POLICY","name":"x","conditions":{"clients":{"include":["ALL_CLIENTS"]}}} | 400 | E0000001 | description: The field cannot be left blank
                    POST   | /api/v1/authorizationServers | {"name":"x","audiences":["a","b"]} | 400 | E0000001 | 'audiences' must have exactly one value
                    DELETE | /api/v1/authorizationServers/default | ~~ | 403 | E0000006 | You do not have permission
                    GET    | /api/v1/users?filter=broken | ~~ | 400 | E0000031 | Invalid search criteria.
                    """)
    void refusesWithOktasCode(
            String method, String path, String body, int status, String code, String text) {
        var answer = acme.manage(method, path.replace("AUS", AUS), body);
        assertThat(answer.statusCode() + " " + Acme.json(answer).text("errorCode"))
                .isEqualTo(status + " " + code);
        assertThat(answer.body()).contains(text);
        assertThat(Acme.json(answer).fields().keySet())
                .containsExactlyInAnyOrder(
                        "errorCode", "errorSummary", "errorLink", "errorId", "errorCauses");
    }

    @Test
    void letsNobodyInWithoutAToken() {
        var answer = acme.browser().get(acme.origin() + "/api/v1/groups");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("E0000011");
    }

    @Test
    void pagesByLink() {
        var first = acme.manage("GET", "/api/v1/users?limit=2", "");
        String next =
                first.headers().allValues("Link").stream()
                        .filter(link -> link.contains("rel=\"next\""))
                        .findFirst()
                        .orElseThrow();
        String path = next.substring(1, next.indexOf('>')).substring(acme.origin().length());
        assertThat(acme.manage("GET", path, "").body())
                .contains("vera@acme.example")
                .doesNotContain("ann@acme.example");
        assertThat(first.body()).contains("ann@acme.example").doesNotContain("ann-demo-2026");
    }

    @Test
    void filtersTheLogByReason() {
        acme.tokens("ann");
        acme.token(Acme.refresh("unknown"));
        String filter =
                "eventType%20sw%20%22app.oauth2%22%20and%20outcome.result%20eq%20%22FAILURE%22";
        assertThat(acme.manage("GET", "/api/v1/logs?filter=" + filter, "").body())
                .contains("\"reason\":\"invalid_refresh_token\"")
                .doesNotContain("SUCCESS");
    }

    @Test
    void rotatesSecretsTwoAtMost() {
        String path = "/api/v1/apps/" + Acme.API_ADMIN + "/credentials/secrets";
        Document second = Acme.json(acme.manage("POST", path, "{}"));
        assertThat(second.text("client_secret")).hasSizeGreaterThan(30);
        assertThat(acme.manage("POST", path, "{}").statusCode()).isEqualTo(400);
        acme.manage("POST", path + "/" + second.id() + "/lifecycle/deactivate", "");
        assertThat(acme.manage("DELETE", path + "/" + second.id(), "").statusCode()).isEqualTo(204);
    }

    @Test
    void takesTokensAwayWithTheSessions() {
        Document tokens = acme.tokens("vera");
        acme.manage("DELETE", "/api/v1/users/vera@acme.example/sessions?oauthTokens=true", "");
        assertThat(acme.token(Acme.refresh(tokens.text("refresh_token"))).statusCode())
                .isEqualTo(400);
        assertThat(Acme.location(acme.ask(Acme.authorize()))).contains("/login/login.htm");
    }

    @Test
    void hasNoAuthorizationServersToMakeWithoutTheFeature() {
        SANDBOX.realm("acme").tenant().choose(Switch.API_ACCESS_MANAGEMENT, "off");
        var answer = acme.manage("POST", "/api/v1/authorizationServers", "{}");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("E0000015");
        SANDBOX.realm("acme").tenant().choose(Switch.API_ACCESS_MANAGEMENT, "on");
    }

    @Test
    void registersClientsWhoseNamesAreTheirOwn() {
        String client =
                """
                {"client_name":"Registered","application_type":"web",
                 "redirect_uris":["https://app.example/callback"],"response_types":["code"],
                 "grant_types":["authorization_code"],
                 "token_endpoint_auth_method":"client_secret_basic"}\
                """;
        var made = acme.manage("POST", "/oauth2/v1/clients", client);
        assertThat(made.statusCode()).isEqualTo(201);
        String id = Acme.json(made).text("client_id");
        assertThat(Acme.json(made).text("client_secret")).hasSizeGreaterThan(30);
        assertThat(acme.manage("GET", "/oauth2/v1/clients/" + id, "").body())
                .contains("Registered")
                .doesNotContain("client_secret\"");
        assertThat(acme.manage("POST", "/oauth2/v1/clients", client).body())
                .contains(
                        "invalid_client_metadata",
                        "client_name: An object with this field already exists in the current"
                                + " organization");
    }
}
