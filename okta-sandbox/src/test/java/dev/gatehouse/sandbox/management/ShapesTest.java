package dev.gatehouse.sandbox.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sandbox.Acme;
import dev.gatehouse.sandbox.RunningSandbox;
import dev.gatehouse.sandbox.document.Document;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;

/** What the API answers, member by member, to the bodies of the reference's chapter 8. */
class ShapesTest {
    private static final RunningSandbox SANDBOX = RunningSandbox.demo();
    private static final String AUS = "/api/v1/authorizationServers/" + Acme.SERVER;
    private final Acme acme = Acme.with(SANDBOX);

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    /** The answer has these members and no others, and gives back all that was sent. */
    private static Document assertShape(
            HttpResponse<String> answer, int status, String sent, String members) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        Document shown = Acme.json(answer);
        assertThat(shown.fields().keySet()).containsExactlyInAnyOrder(members.split(" ", -1));
        assertGivenBack(Acme.json(sent).fields(), shown.fields());
        return shown;
    }

    private static void assertGivenBack(Map<?, ?> sent, Map<?, ?> shown) {
        sent.forEach(
                (name, value) -> {
                    if (value instanceof Map<?, ?> below
                            && shown.get(name) instanceof Map<?, ?> other) {
                        assertGivenBack(below, other);
                    } else {
                        assertThat(shown.get(name)).as(String.valueOf(name)).isEqualTo(value);
                    }
                });
    }

    /** Apps A, B and C: the answer to the creation alone has the secret. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    web     | client_secret_basic | ["https://mc:8443/login/okta/redirect"]  | ["code"]  | ["authorization_code","refresh_token"] | true
                    native  | none                | ["https://www.resco.net/oauth.html"]     | ["code"]  | ["authorization_code","refresh_token"] | false
                    service | client_secret_basic | []                                       | ["token"] | ["client_credentials"]                 | true
                    """)
    void ofAnApp(
            String type,
            String method,
            String redirects,
            String responses,
            String grants,
            boolean secret) {
        String sent =
                """
                {"name":"oidc_client","label":"Shape of %1$s","signOnMode":"OPENID_CONNECT",
                 "credentials":{"oauthClient":{"token_endpoint_auth_method":"%2$s","pkce_required":%6$s}},
                 "settings":{"oauthClient":{"application_type":"%1$s","consent_method":"TRUSTED",
                   "redirect_uris":%3$s,"post_logout_redirect_uris":["https://mc:8443"],
                   "response_types":%4$s,"grant_types":%5$s,"dpop_bound_access_tokens":false%7$s}}}\
                """
                        .formatted(
                                type,
                                method,
                                redirects,
                                responses,
                                grants,
                                !type.equals("service"),
                                type.equals("service")
                                        ? ""
                                        : ",\"refresh_token\":"
                                                + "{\"rotation_type\":\"ROTATE\",\"leeway\":30}");
        String members =
                "id name label status created lastUpdated signOnMode features accessibility"
                        + " visibility profile credentials settings universalLogout _links";
        Document made = assertShape(acme.manage("POST", "/api/v1/apps", sent), 200, sent, members);
        assertThat(made.id()).startsWith("0oa");
        assertThat(made.text("credentials.oauthClient.client_id")).isEqualTo(made.id());
        assertThat(made.find("credentials.oauthClient.client_secret").isPresent())
                .isEqualTo(secret);
        Document read =
                assertShape(
                        acme.manage("GET", "/api/v1/apps/" + made.id(), ""), 200, sent, members);
        assertThat(read.find("credentials.oauthClient.client_secret")).isEmpty();
        assertThat(read.at("credentials.oauthClient").fields().keySet())
                .containsExactlyInAnyOrder(
                        "client_id",
                        "token_endpoint_auth_method",
                        "pkce_required",
                        "autoKeyRotation");
        assertThat(read.at("_links").fields().keySet())
                .containsExactlyInAnyOrder(
                        "self",
                        "policies",
                        "users",
                        "groups",
                        "clientCredentials",
                        "accessPolicy",
                        "deactivate");
    }

    @Test
    void ofAnAuthorizationServer() {
        String sent =
                "{\"name\":\"Shape\",\"description\":\"d\",\"audiences\":[\"https://mc:8443\"]}";
        Document made =
                assertShape(
                        acme.manage("POST", "/api/v1/authorizationServers", sent),
                        201,
                        sent,
                        "id name description audiences issuer issuerMode status default created"
                                + " lastUpdated credentials _links");
        assertThat(made.id()).startsWith("aus");
        assertThat(made.text("issuer")).isEqualTo(acme.origin() + "/oauth2/" + made.id());
        assertThat(made.at("credentials.signing").fields().keySet())
                .containsExactlyInAnyOrder("kid", "rotationMode", "lastRotated", "nextRotation");
    }

    @Test
    void ofAScope() {
        String sent =
                "{\"name\":\"api::shape\",\"consent\":\"IMPLICIT\",\"metadataPublish\":\"NO_CLIENTS\",\"default\":false}";
        Document made =
                assertShape(
                        acme.manage("POST", AUS + "/scopes", sent),
                        201,
                        sent,
                        "id name displayName description system default consent optional"
                                + " metadataPublish _links");
        assertThat(made.id()).startsWith("scp");
        assertThat(made.flag("system")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            textBlock =
                    """
                    {"name":"shape1","status":"ACTIVE","claimType":"IDENTITY","valueType":"GROUPS","group_filter_type":"REGEX","value":"^(A|B)$","alwaysIncludeInToken":true,"conditions":{"scopes":["user_groups"]}} ; group_filter_type
                    {"name":"shape2","status":"ACTIVE","claimType":"IDENTITY","valueType":"EXPRESSION","value":"user.email","alwaysIncludeInToken":true,"conditions":{"scopes":[]}} ; -
                    """)
    void ofAClaim(String sent, String more) {
        String members =
                "id name status claimType valueType value conditions system alwaysIncludeInToken"
                        + " apiResourceId _links"
                        + (more.equals("-") ? "" : " " + more);
        Document made = assertShape(acme.manage("POST", AUS + "/claims", sent), 201, sent, members);
        assertThat(made.id()).startsWith("ocl");
    }

    @Test
    void ofAPolicyAndItsRule() {
        String policy =
                """
                {"type":"OAUTH_AUTHORIZATION_POLICY","status":"ACTIVE","name":"Shape",
                 "description":"d","priority":1,
                 "conditions":{"clients":{"include":["%s"]}}}\
                """
                        .formatted(Acme.API_ADMIN);
        Document made =
                assertShape(
                        acme.manage("POST", AUS + "/policies", policy),
                        201,
                        policy,
                        "id type status name description priority system conditions created"
                                + " lastUpdated _links");
        assertThat(made.id()).startsWith("00p");
        String rule =
                """
                {"type":"RESOURCE_ACCESS","status":"ACTIVE","name":"code","priority":1,
                 "conditions":{"people":{"groups":{"include":["EVERYONE"]}},
                   "grantTypes":{"include":["authorization_code"]},
                   "scopes":{"include":["openid","profile","email","offline_access","user_groups"]}},
                 "actions":{"token":{"accessTokenLifetimeMinutes":60,
                   "refreshTokenLifetimeMinutes":0,"refreshTokenWindowMinutes":10080}}}\
                """;
        Document below =
                assertShape(
                        acme.manage("POST", AUS + "/policies/" + made.id() + "/rules", rule),
                        201,
                        rule,
                        "id type status name priority system conditions actions created"
                                + " lastUpdated _links");
        assertThat(below.id()).startsWith("0pr");
        acme.manage("DELETE", AUS + "/policies/" + made.id(), "");
    }

    @Test
    void ofAGroupAndAUser() {
        String group = "{\"profile\":{\"name\":\"Shape\",\"description\":\"d\"}}";
        assertThat(
                        assertShape(
                                        acme.manage("POST", "/api/v1/groups", group),
                                        200,
                                        group,
                                        "id created lastUpdated lastMembershipUpdated objectClass"
                                                + " type profile _links")
                                .id())
                .startsWith("00g");
        String user =
                """
                {"profile":{"firstName":"S","lastName":"Hape","login":"shape@acme.example",
                 "email":"shape@acme.example"}}\
                """;
        Document made =
                assertShape(
                        acme.manage("POST", "/api/v1/users", user),
                        200,
                        user,
                        "id status created activated statusChanged lastLogin lastUpdated"
                                + " passwordChanged type profile credentials _links");
        assertThat(made.id()).startsWith("00u");
        assertThat(made.at("credentials.provider").fields())
                .isEqualTo(Map.of("type", "OKTA", "name", "OKTA"));
    }

    @Test
    void ofASystemLogEvent() {
        acme.token(Acme.refresh("unknown"));
        String filter = "eventType%20sw%20%22app.oauth2.as.token%22";
        String body = acme.manage("GET", "/api/v1/logs?filter=" + filter, "").body();
        Document event = Acme.json("{\"events\":" + body + "}").items("events").getLast();
        assertThat(event.fields().keySet())
                .containsExactlyInAnyOrder(
                        "uuid",
                        "published",
                        "eventType",
                        "version",
                        "severity",
                        "legacyEventType",
                        "displayMessage",
                        "actor",
                        "client",
                        "authenticationContext",
                        "securityContext",
                        "request",
                        "outcome",
                        "target",
                        "transaction",
                        "debugContext");
        assertThat(event.at("outcome").fields())
                .isEqualTo(Map.of("result", "FAILURE", "reason", "invalid_refresh_token"));
        assertThat(event.at("actor").fields().keySet())
                .isEqualTo(Set.of("id", "type", "alternateId", "displayName"));
    }

    @Test
    void ofIntrospectionAndAPushedRequest() {
        String token = acme.tokens("ann").text("access_token");
        assertThat(Acme.json(acme.post("introspect", Map.of("token", token))).fields().keySet())
                .containsExactlyInAnyOrder(
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
        assertThat(Acme.json(acme.post("par", Acme.authorize())).fields().keySet())
                .containsExactlyInAnyOrder("request_uri", "expires_in");
    }
}
