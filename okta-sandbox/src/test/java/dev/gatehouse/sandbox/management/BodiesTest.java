package dev.gatehouse.sandbox.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Acme;
import dev.gatehouse.sandbox.RunningSandbox;
import dev.gatehouse.sandbox.document.Document;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Every body that Okta would not take; one that is right but for one thing. */
class BodiesTest {
    private static final RunningSandbox SANDBOX = RunningSandbox.demo();
    private static final String AUS = "/api/v1/authorizationServers/" + Acme.SERVER;
    private final Acme acme = Acme.with(SANDBOX);

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    private void assertRefused(String path, String body, String code, String text) {
        var answer = acme.manage("POST", path, body);
        assertThat(Acme.json(answer).text("errorCode")).as(answer.body()).isEqualTo(code);
        assertThat(answer.body()).contains(text);
    }

    private static Document app(String type, List<String> grants) {
        boolean service = type.equals("service");
        return Document.EMPTY
                .with("name", "oidc_client")
                .with("label", "Bodies")
                .with("signOnMode", "OPENID_CONNECT")
                .with("settings.oauthClient.application_type", type)
                .with("settings.oauthClient.grant_types", grants)
                .with("settings.oauthClient.response_types", List.of(service ? "token" : "code"))
                .with(
                        "settings.oauthClient.redirect_uris",
                        service ? List.of() : List.of("https://app.example/cb"));
    }

    private static String json(Document document) {
        return com.nimbusds.jose.util.JSONObjectUtils.toJSONString(document.fields());
    }

    /** An application's settings: a path, a value in JSON, Okta's code, a part of the text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    web     | name | "saml" | E0000001 | name: Invalid value
                    web     | label | "" | E0000001 | label: The field cannot be left blank
                    web     | label | 7 | E0000003 | not well-formed
                    web     | signOnMode | "SAML_2_0" | E0000060 | Unsupported operation.
                    web     | settings.oauthClient.application_type | "mobile" | E0000001 | application_type
                    web     | settings.oauthClient.grant_types | ["refresh_token"] | E0000001 | 'authorization_code' is required
                    web     | settings.oauthClient.grant_types | ["authorization_code","password"] | E0000001 | 'password' is not allowed
                    web     | settings.oauthClient.grant_types | ["authorization_code","magic"] | E0000001 | 'magic' is not allowed
                    web     | settings.oauthClient.grant_types | [] | E0000001 | grant_types: The field cannot be left blank
                    web     | settings.oauthClient.grant_types | "authorization_code" | E0000003 | not well-formed
                    native  | settings.oauthClient.grant_types | ["authorization_code","client_credentials"] | E0000001 | 'client_credentials' is not allowed
                    browser | settings.oauthClient.grant_types | ["authorization_code","password"] | E0000001 | 'password' is not allowed
                    service | settings.oauthClient.grant_types | ["client_credentials","refresh_token"] | E0000001 | 'refresh_token' is not allowed
                    service | settings.oauthClient.grant_types | ["implicit"] | E0000001 | 'client_credentials' is required
                    service | credentials.oauthClient.token_endpoint_auth_method | "none" | E0000001 | must authenticate
                    web     | credentials.oauthClient.token_endpoint_auth_method | "tls" | E0000001 | token_endpoint_auth_method
                    web     | credentials.oauthClient.pkce_required | "yes" | E0000003 | not well-formed
                    web     | credentials.oauthClient.client_id | "short" | E0000001 | client_id
                    web     | credentials.oauthClient.client_secret | "too-short" | E0000001 | 'client_secret' must be at least '14' characters long.
                    web     | settings.oauthClient.response_types | ["token"] | E0000001 | 'implicit'
                    web     | settings.oauthClient.response_types | ["nothing"] | E0000001 | response_types
                    web     | settings.oauthClient.response_types | [] | E0000001 | 'response_types' must have at least one value
                    web     | settings.oauthClient.redirect_uris | [] | E0000001 | 'redirect_uris' must have at least one value
                    web     | settings.oauthClient.redirect_uris | ["/relative"] | E0000001 | not a valid redirect URI
                    web     | settings.oauthClient.redirect_uris | ["https://a.example/#x"] | E0000001 | not a valid redirect URI
                    web     | settings.oauthClient.redirect_uris | ["https://*.a.example/"] | E0000001 | not a valid redirect URI
                    web     | settings.oauthClient.redirect_uris | ["com.example.app:/cb"] | E0000001 | not a valid redirect URI
                    browser | settings.oauthClient.redirect_uris | ["com.example.app:/cb"] | E0000001 | not a valid redirect URI
                    web     | settings.oauthClient.redirect_uris | [7] | E0000003 | not well-formed
                    web     | settings.oauthClient.post_logout_redirect_uris | ["nowhere"] | E0000001 | post_logout_redirect_uris
                    web     | settings.oauthClient.consent_method | "MAYBE" | E0000001 | consent_method
                    web     | settings.oauthClient.issuer_mode | "OTHER" | E0000001 | issuer_mode
                    web     | settings.oauthClient.issuer_mode | "CUSTOM_URL" | E0000001 | no custom domain
                    web     | settings.oauthClient.wildcard_redirect | "ALL" | E0000001 | wildcard_redirect
                    web     | settings.oauthClient.dpop_bound_access_tokens | 1 | E0000003 | not well-formed
                    web     | settings.oauthClient.network | {"connection":"ZONE"} | E0000001 | network
                    web     | settings.oauthClient.network | {"connection":"ZONE","include":["nzo0"]} | E0000001 | Invalid network zone: nzo0
                    """)
    void ofAnApplication(String type, String path, String value, String code, String text) {
        List<String> grants =
                type.equals("service")
                        ? List.of("client_credentials")
                        : List.of("authorization_code");
        Document good = app(type, grants);
        Object spoilt = Acme.json("{\"v\":" + value + "}").find("v").orElseThrow();
        assertRefused("/api/v1/apps", json(good.with(path, spoilt)), code, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ROTATE | 61    | E0000001
                    ROTATE | -1    | E0000001
                    SPIN   | 30    | E0000001
                    """)
    void ofRefreshTokens(String kind, long leeway, String code) {
        Document good = app("web", List.of("authorization_code", "refresh_token"));
        Document spoilt =
                good.with("settings.oauthClient.refresh_token.rotation_type", kind)
                        .with("settings.oauthClient.refresh_token.leeway", leeway);
        assertRefused("/api/v1/apps", json(spoilt), code, "errorCauses");
    }

    @Test
    void ofAnApplicationThatIsReplacedAreReadWhole() {
        Document web = app("web", List.of("authorization_code", "refresh_token"));
        Document made = Acme.json(acme.manage("POST", "/api/v1/apps", json(web)));
        String path = "/api/v1/apps/" + made.id();
        assertThat(made.at("settings.oauthClient.refresh_token").fields())
                .containsEntry("rotation_type", "STATIC");
        var other = app("native", List.of("authorization_code"));
        assertThat(acme.manage("PUT", path, json(other)).body()).contains("cannot be changed");
        String renamed = "credentials.oauthClient.client_id";
        assertThat(acme.manage("PUT", path, json(web.with(renamed, "another-id"))).body())
                .contains("client_id");
        Document less = app("web", List.of("authorization_code")).with("label", "Less");
        Document after = Acme.json(acme.manage("PUT", path, json(less)));
        assertThat(after.text("label")).isEqualTo("Less");
        assertThat(after.find("settings.oauthClient.refresh_token")).isEmpty();
        assertThat(acme.manage("DELETE", path, "").body()).contains("E0000056");
        acme.manage("POST", path + "/lifecycle/deactivate", "");
        assertThat(acme.manage("DELETE", path, "").statusCode()).isEqualTo(204);
    }

    /** Clients write null for what they do not say, in keys above all. */
    @Test
    void thatSayNullSayNothing() {
        String body =
                json(app("service", List.of("client_credentials")))
                        .replaceFirst(
                                "\"grant_types\"",
                                "\"jwks\":{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"k\",\"use\":null,"
                                        + "\"e\":\"AQAB\",\"n\":\"xyz\"},null]},\"tos_uri\":null,"
                                        + "\"grant_types\"");
        Document made = Acme.json(acme.manage("POST", "/api/v1/apps", body));
        String path = "/api/v1/apps/" + made.id();
        assertThat(made.items("settings.oauthClient.jwks.keys")).hasSize(1);
        assertThat(acme.manage("PUT", path, body).statusCode()).isEqualTo(200);
    }

    @Test
    void ofASinglePageApplicationRotateUnasked() {
        Document spa = app("browser", List.of("authorization_code", "refresh_token"));
        Document made = Acme.json(acme.manage("POST", "/api/v1/apps", json(spa)));
        assertThat(made.at("settings.oauthClient.refresh_token").fields())
                .isEqualTo(java.util.Map.of("rotation_type", "ROTATE", "leeway", 30L));
        assertThat(made.flag("credentials.oauthClient.pkce_required")).isTrue();
    }

    /** Everything else: a path, a body, Okta's code, a part of the text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    AUS/scopes | {"name":7} | E0000003 | not well-formed
                    AUS/scopes | {"name":"a b"} | E0000001 | The scope name is invalid
                    AUS/scopes | {"name":"okta:x"} | E0000001 | The scope name is invalid
                    AUS/scopes | {"name":"*"} | E0000001 | The scope name is invalid
                    AUS/scopes | {"name":"<x>"} | E0000001 | The scope name is invalid
                    AUS/scopes | {"name":"x","consent":"ALWAYS"} | E0000001 | consent
                    AUS/scopes | {"name":"x","metadataPublish":true} | E0000003 | not well-formed
                    AUS/scopes | {"name":"x","metadataPublish":"SOME"} | E0000001 | metadataPublish
                    AUS/scopes | {"name":"x","default":"true"} | E0000003 | not well-formed
                    AUS/claims | {"name":"c","claimType":"ID","valueType":"EXPRESSION","value":"user.id"} | E0000001 | claimType
                    AUS/claims | {"name":"c","claimType":"IDENTITY","valueType":"SYSTEM","value":"email"} | E0000001 | valueType
                    AUS/claims | {"name":"c","claimType":"IDENTITY","valueType":"EXPRESSION","value":"user.("} | E0000001 | The expression is invalid
                    AUS/claims | {"name":"c","claimType":"IDENTITY","valueType":"GROUPS","group_filter_type":"REGEX","value":"("} | E0000001 | The regular expression is invalid
                    AUS/claims | {"name":"c","claimType":"IDENTITY","valueType":"GROUPS","group_filter_type":"LIKE","value":"x"} | E0000001 | group_filter_type
                    AUS/claims | {"name":"c","claimType":"IDENTITY","valueType":"EXPRESSION","value":"user.id","conditions":{"scopes":["nope"]}} | E0000001 | scopes: Invalid value: nope
                    AUS/claims | {"name":"amr","claimType":"IDENTITY","valueType":"EXPRESSION","value":"user.id"} | E0000001 | 'amr' is a reserved claim name
                    AUS/claims | {"name":"cnf","claimType":"RESOURCE","valueType":"EXPRESSION","value":"user.id"} | E0000001 | 'cnf' is a reserved claim name
                    AUS/policies | {"name":"p","description":"d","conditions":{"clients":{"include":["ALL_CLIENTS"]}}} | E0000001 | type: The field cannot be left blank
                    AUS/policies | {"type":"OAUTH_AUTHORIZATION_POLICY","name":"p","description":"d","conditions":{"clients":{"include":["0oanone"]}}} | E0000001 | Invalid value: 0oanone
                    AUS/policies | {"type":"OAUTH_AUTHORIZATION_POLICY","name":"p","description":"d","conditions":{"clients":{"include":[]}}} | E0000001 | At least one client
                    AUS/policies | {"type":"OAUTH_AUTHORIZATION_POLICY","name":"p","description":"d","priority":0,"conditions":{"clients":{"include":["ALL_CLIENTS"]}}} | E0000001 | priority
                    AUS/policies | {"type":"OAUTH_AUTHORIZATION_POLICY","name":"p","description":"d","priority":"1","conditions":{"clients":{"include":["ALL_CLIENTS"]}}} | E0000003 | not well-formed
                    AUS/policies | {"type":"OAUTH_AUTHORIZATION_POLICY","name":"p","description":"d","status":"ON","conditions":{"clients":{"include":["ALL_CLIENTS"]}}} | E0000001 | status
                    /api/v1/authorizationServers | {"name":"x","audiences":"https://a"} | E0000003 | not well-formed
                    /api/v1/authorizationServers | {"name":"x","audiences":["a:b c"]} | E0000001 | must be a valid URI
                    /api/v1/authorizationServers | {"name":"x","audiences":["a"],"issuerMode":"MINE"} | E0000001 | issuerMode
                    /api/v1/authorizationServers | {"name":"x","audiences":["a"],"issuerMode":"CUSTOM_URL"} | E0000001 | no custom domain
                    /api/v1/authorizationServers | {"name":"x","audiences":["a"],"credentials":{"signing":{"rotationMode":"NEVER"}}} | E0000001 | rotationMode
                    AUS/credentials/lifecycle/keyRotate | {"use":"enc"} | E0000001 | Invalid value specified for key 'use' parameter.
                    /api/v1/groups | {"profile":{"name":7}} | E0000003 | not well-formed
                    /api/v1/users | {"profile":{"login":"a@b.example","email":"a@b.example","lastName":"B"}} | E0000001 | firstName: The field cannot be left blank
                    /api/v1/users | {"profile":{"login":"ab","email":"a@b.example","firstName":"A","lastName":"B"}} | E0000001 | Username must be in the form of an email address
                    /api/v1/users | {"profile":{"login":"a@b.example","email":"ab","firstName":"A","lastName":"B"}} | E0000001 | email: Does not match required pattern
                    /api/v1/users | {"profile":{"login":"a@b.example","email":"a@b.example","firstName":"A","lastName":"B","notValid":"x"}} | E0000001 | Property name 'notValid' is not defined in profile
                    /api/v1/zones | {"type":"DYNAMIC","name":"z"} | E0000060 | Unsupported operation.
                    /api/v1/zones | {"type":"IP","name":"z","gateways":[{"type":"CIDR","value":"10.0.0.0/99"}]} | E0000001 | Invalid address
                    /api/v1/zones | {"type":"IP","name":"LegacyIpZone"} | E0000001 | already exists
                    /api/v1/eventHooks | {"name":"h","events":{"type":"EVENT_TYPE","items":["app.oauth2.as.authorize"]},"channel":{"type":"HTTP","version":"1.0.0","config":{"uri":"https://a.example/"}}} | E0000001 | not eligible
                    /api/v1/eventHooks | {"name":"h","events":{"type":"EVENT_TYPE","items":["user.session.end"]},"channel":{"type":"HTTP","version":"1.0.0","config":{"uri":"http://a.example/"}}} | E0000001 | must be a valid https URL
                    /api/v1/ssf/stream | {"events_requested":["x"],"delivery":{"method":"urn:ietf:rfc:8935","endpoint_url":"https://a.example/"}} | E0000001 | events_requested
                    /api/v1/ssf/stream | {"events_requested":["https://schemas.openid.net/secevent/caep/event-type/session-revoked"],"delivery":{"method":"urn:ietf:rfc:8936","endpoint_url":"https://a.example/"}} | E0000001 | method
                    /oauth2/v1/clients/0oaacmeweb0000000000/roles | {"type":"READ_ONLY_ADMIN"} | E0000227 | service application type
                    """)
    void ofOthers(String path, String body, String code, String text) {
        assertRefused(path.replace("AUS", AUS), body, code, text);
    }

    /** A rule that is right but for one thing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    type | "OTHER" | E0000001 | type
                    name | "" | E0000001 | name: The field cannot be left blank
                    conditions.grantTypes.include | [] | E0000001 | grantTypes
                    conditions.grantTypes.include | ["code"] | E0000001 | grantTypes: Invalid value: code
                    conditions.scopes.include | ["nope"] | E0000001 | scopes: Invalid value: nope
                    conditions.scopes.include | "openid" | E0000003 | not well-formed
                    conditions.people.groups.include | ["00gnone"] | E0000001 | groups: Invalid value: 00gnone
                    conditions.people.users.include | ["00unone"] | E0000001 | users: Invalid value: 00unone
                    actions.token.accessTokenLifetimeMinutes | 4 | E0000001 | accessTokenLifetimeMinutes
                    actions.token.accessTokenLifetimeMinutes | 1441 | E0000001 | accessTokenLifetimeMinutes
                    actions.token.accessTokenLifetimeMinutes | "60" | E0000003 | not well-formed
                    actions.token.refreshTokenWindowMinutes | 9 | E0000001 | refreshTokenWindowMinutes
                    actions.token.refreshTokenWindowMinutes | 2628001 | E0000001 | refreshTokenWindowMinutes
                    actions.token.refreshTokenLifetimeMinutes | 100 | E0000001 | refreshTokenWindowMinutes
                    """)
    void ofARule(String path, String value, String code, String text) {
        var server = SANDBOX.realm("acme").servers().find(Acme.SERVER).orElseThrow();
        String rules = AUS + "/policies/" + server.policies().getFirst().id() + "/rules";
        Document good =
                Document.EMPTY
                        .with("type", "RESOURCE_ACCESS")
                        .with("name", "rule")
                        .with("conditions.people.groups.include", List.of("EVERYONE"))
                        .with("conditions.grantTypes.include", List.of("authorization_code"))
                        .with("conditions.scopes.include", List.of("openid"))
                        .with("actions.token.refreshTokenWindowMinutes", 10080);
        Object spoilt = Acme.json("{\"v\":" + value + "}").find("v").orElseThrow();
        assertRefused(rules, json(good.with(path, spoilt)), code, text);
    }

    @Test
    void ofSecretsAreToldInOktasWords() {
        String path = "/api/v1/apps/" + Acme.API_VIEW + "/credentials/secrets";
        String old = SANDBOX.realm("acme").apps().secrets(Acme.API_VIEW).list().getFirst().id();
        assertRefused(path, "{\"client_secret\":\"short\"}", "E0000001", "at least '14'");
        assertRefused(
                path,
                "{\"client_secret\":\"%s\"}".formatted("x".repeat(101)),
                "E0000001",
                "can't be more than '100' characters long.");
        assertRefused(
                path,
                "{\"client_secret\":\"with-an-umlaut-\u00e4\u00e4\"}",
                "E0000001",
                "must only contain printable ASCII: [x20-x7E]+");
        assertRefused(
                path + "/" + old + "/lifecycle/deactivate",
                "",
                "E0000001",
                "You can't deactivate the only active client secret.");
        assertThat(acme.manage("DELETE", path + "/" + old, "").body())
                .contains("You can't delete an active client secret.");
        acme.manage("POST", path, "{}");
        assertRefused(path, "{}", "E0000001", "maximum number of client secrets per client.");
    }

    @Test
    void ofListsAskForWhatThereIs() {
        assertThat(acme.manage("GET", "/api/v1/users?after=nobody", "").body())
                .contains("E0000029", "Invalid paging request.");
        assertThat(acme.manage("GET", "/api/v1/users?filter=a&search=b", "").body())
                .contains("E0000033");
        assertThat(acme.manage("GET", "/api/v1/logs?since=yesterday", "").body())
                .contains("E0000030");
    }
}
