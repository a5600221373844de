package dev.gatehouse.sandbox.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.okta.sdk.authc.credentials.TokenClientCredentials;
import com.okta.sdk.client.Clients;
import com.okta.sdk.resource.api.ApplicationApi;
import com.okta.sdk.resource.api.ApplicationGroupsApi;
import com.okta.sdk.resource.api.AuthorizationServerApi;
import com.okta.sdk.resource.api.AuthorizationServerClaimsApi;
import com.okta.sdk.resource.api.AuthorizationServerPoliciesApi;
import com.okta.sdk.resource.api.AuthorizationServerRulesApi;
import com.okta.sdk.resource.api.AuthorizationServerScopesApi;
import com.okta.sdk.resource.api.GroupApi;
import com.okta.sdk.resource.api.SystemLogApi;
import com.okta.sdk.resource.api.UserApi;
import com.okta.sdk.resource.api.UserSessionsApi;
import com.okta.sdk.resource.client.ApiClient;
import com.okta.sdk.resource.client.ApiException;
import com.okta.sdk.resource.model.AddGroupRequest;
import com.okta.sdk.resource.model.ApplicationGroupAssignment;
import com.okta.sdk.resource.model.AuthorizationServer;
import com.okta.sdk.resource.model.AuthorizationServerPolicy;
import com.okta.sdk.resource.model.AuthorizationServerPolicyRule;
import com.okta.sdk.resource.model.AuthorizationServerPolicyRuleRequest;
import com.okta.sdk.resource.model.CreateUserRequest;
import com.okta.sdk.resource.model.OAuth2Claim;
import com.okta.sdk.resource.model.OAuth2Scope;
import com.okta.sdk.resource.model.OpenIdConnectApplication;
import com.okta.sdk.resource.model.User;

import dev.gatehouse.sandbox.Acme;
import dev.gatehouse.sandbox.Browser;
import dev.gatehouse.sandbox.RunningSandbox;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.token.AccessTokens;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sets up both seed documents in the tenant {@code staff}, which knows nothing of them. */
class OktaSdkTest {
    private static final RunningSandbox SANDBOX = RunningSandbox.demo();
    private static final String ORIGIN = SANDBOX.realm("staff").tenant().origin();
    private final ApiClient client = client("00staff-management-token-for-demos-only");

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    private static ApiClient client(String token) {
        System.setProperty("okta.testing.disableHttpsCheck", "true");
        return Clients.builder()
                .setOrgUrl(ORIGIN)
                .setClientCredentials(new TokenClientCredentials(token))
                .build();
    }

    private <T> T read(String json, Class<T> type) throws Exception {
        return Objects.requireNonNull(client.getObjectMapper().readValue(json, type));
    }

    private String group(String name) throws Exception {
        return new GroupApi(client)
                .addGroup(
                        read(
                                "{\"profile\":{\"name\":\"%s\",\"description\":\"x\"}}"
                                        .formatted(name),
                                AddGroupRequest.class))
                .getId();
    }

    private OpenIdConnectApplication app(String credentials, String settings) throws Exception {
        String json =
                """
                {"name":"oidc_client","label":"Made by the SDK","signOnMode":"OPENID_CONNECT",
                 "credentials":{"oauthClient":%s},"settings":{"oauthClient":%s}}\
                """
                        .formatted(credentials, settings);
        return (OpenIdConnectApplication)
                new ApplicationApi(client)
                        .createApplication(read(json, OpenIdConnectApplication.class), true, null);
    }

    @Test
    void createsTheWholeConfigurationOfBothSeedsAndReadsItBack() throws Exception {
        String admins = group("Super Administrator");
        List<String> groups =
                List.of(admins, group("Administrator"), group("View Only"), group("Custom"));
        User ann =
                new UserApi(client)
                        .createUser(
                                read(
                                        """
                                        {"profile":{"firstName":"Ann","lastName":"Lee",
                                         "email":"ann@new.example","login":"ann@new.example"},
                                         "credentials":{"password":{"value":"Passw0rd!"}}}\
                                        """,
                                        CreateUserRequest.class),
                                true,
                                false,
                                null);
        new GroupApi(client).assignUserToGroup(admins, ann.getId());
        OpenIdConnectApplication web =
                app(
                        """
                        {"token_endpoint_auth_method":"client_secret_basic","pkce_required":true}\
                        """,
                        """
                        {"application_type":"web","consent_method":"TRUSTED",
                         "redirect_uris":["https://mc:8443/login/okta/redirect"],
                         "post_logout_redirect_uris":["https://mc:8443"],
                         "response_types":["code"],
                         "grant_types":["authorization_code","refresh_token"],
                         "refresh_token":{"rotation_type":"ROTATE","leeway":30}}\
                        """);
        OpenIdConnectApplication nativeApp =
                app(
                        "{\"token_endpoint_auth_method\":\"none\"}",
                        """
                        {"application_type":"native",
                         "redirect_uris":["https://www.resco.net/oauth.html"],
                         "response_types":["code"],
                         "grant_types":["authorization_code","refresh_token"]}\
                        """);
        OpenIdConnectApplication service =
                app(
                        "{\"token_endpoint_auth_method\":\"client_secret_basic\"}",
                        """
                        {"application_type":"service","grant_types":["client_credentials"],
                         "response_types":["token"],"redirect_uris":[],
                         "dpop_bound_access_tokens":false}\
                        """);
        OpenIdConnectApplication administering = administering();
        for (String group : groups) {
            for (String id : List.of(web.getId(), nativeApp.getId())) {
                new ApplicationGroupsApi(client)
                        .assignGroupToApplication(id, group, new ApplicationGroupAssignment());
            }
        }
        AuthorizationServer server =
                new AuthorizationServerApi(client)
                        .createAuthorizationServer(
                                read(
                                        """
                                        {"name":"Made by the SDK","description":"x",
                                         "audiences":["https://mc:8443"]}\
                                        """,
                                        AuthorizationServer.class));
        String aus = server.getId();
        for (String scope : SCOPES) {
            new AuthorizationServerScopesApi(client)
                    .createOAuth2Scope(
                            aus,
                            read(
                                    """
                                    {"name":"%s","consent":"IMPLICIT",
                                     "metadataPublish":"NO_CLIENTS","default":false}\
                                    """
                                            .formatted(scope),
                                    OAuth2Scope.class));
        }
        OAuth2Claim roles =
                new AuthorizationServerClaimsApi(client)
                        .createOAuth2Claim(
                                aus,
                                read(
                                        """
                                        {"name":"roles","status":"ACTIVE","claimType":"IDENTITY",
                                         "valueType":"GROUPS","group_filter_type":"REGEX",
                                         "value":"^(Super Administrator|Administrator)$",
                                         "alwaysIncludeInToken":true,
                                         "conditions":{"scopes":["user_groups"]}}\
                                        """,
                                        OAuth2Claim.class));
        for (String name : List.of("upn:user.email", "uid:user.id")) {
            String[] parts = name.split(":", 2);
            new AuthorizationServerClaimsApi(client)
                    .createOAuth2Claim(
                            aus,
                            read(
                                    """
                                    {"name":"%s","status":"ACTIVE","claimType":"IDENTITY",
                                     "valueType":"EXPRESSION","value":"%s",
                                     "alwaysIncludeInToken":true,"conditions":{"scopes":[]}}\
                                    """
                                            .formatted(parts[0], parts[1]),
                                    OAuth2Claim.class));
        }
        policy(aus, "users", web.getId(), "authorization_code", "openid\",\"user_groups", 1);
        policy(aus, "API (View Only)", service.getId(), "client_credentials", SCOPES.getLast(), 2);
        policy(
                aus,
                "API (Administrator)",
                administering.getId(),
                "client_credentials",
                "api::administrator",
                3);

        assertThat(web.getCredentials().getOauthClient().getClientSecret()).hasSizeGreaterThan(30);
        assertThat(nativeApp.getCredentials().getOauthClient().getPkceRequired()).isTrue();
        assertThat(roles.getGroupFilterType().toString()).isEqualTo("REGEX");
        assertThat(new AuthorizationServerApi(client).getAuthorizationServer(aus).getIssuer())
                .isEqualTo(ORIGIN + "/oauth2/" + aus);
        assertThat(
                        new AuthorizationServerScopesApi(client)
                                .listOAuth2Scopes(aus, null, null, null, null))
                .extracting(OAuth2Scope::getName)
                .contains("openid", "offline_access")
                .containsAll(SCOPES);
        assertThat(new AuthorizationServerClaimsApi(client).listOAuth2Claims(aus))
                .extracting(OAuth2Claim::getName)
                .contains("sub", "name", "roles", "upn", "uid");
        OpenIdConnectApplication back =
                (OpenIdConnectApplication)
                        new ApplicationApi(client).getApplication(web.getId(), null);
        assertThat(back.getSettings().getOauthClient().getRedirectUris())
                .containsExactly("https://mc:8443/login/okta/redirect");
        assertThat(back.getSettings().getOauthClient().getRefreshToken().getLeeway()).isEqualTo(30);
        assertThat(
                        new ApplicationApi(client)
                                .listApplications("Made by", null, null, 2, null, null, null))
                .hasSize(2);
        readsBackWhoMayWhat(aus, web, groups);
        machineTokenWorks(aus, service);
    }

    private static final List<String> SCOPES =
            List.of(
                    "user_groups",
                    "api::super_administrator",
                    "api::administrator",
                    "api::custom",
                    "api::view_only");

    private OpenIdConnectApplication administering() throws Exception {
        return app(
                "{\"token_endpoint_auth_method\":\"client_secret_post\"}",
                """
                {"application_type":"service","grant_types":["client_credentials"],
                 "response_types":["token"],"redirect_uris":[],
                 "dpop_bound_access_tokens":true}\
                """);
    }

    /** Assignments, policies in their order, rules with their lifetimes, groups by name. */
    private void readsBackWhoMayWhat(
            String aus, OpenIdConnectApplication web, List<String> groups) {
        assertThat(
                        new ApplicationGroupsApi(client)
                                .listApplicationGroupAssignments(
                                        web.getId(), null, null, null, null))
                .extracting(ApplicationGroupAssignment::getId)
                .containsExactlyElementsOf(groups);
        var policies =
                new AuthorizationServerPoliciesApi(client).listAuthorizationServerPolicies(aus);
        assertThat(policies)
                .extracting(AuthorizationServerPolicy::getName)
                .containsExactly("users", "API (View Only)", "API (Administrator)");
        assertThat(policies.getFirst().getConditions().getClients().getInclude())
                .containsExactly(web.getId());
        var rules =
                new AuthorizationServerRulesApi(client)
                        .listAuthorizationServerPolicyRules(aus, policies.getFirst().getId());
        assertThat(rules.getFirst().getConditions().getScopes().getInclude())
                .containsExactly("openid", "user_groups");
        assertThat(rules.getFirst().getConditions().getGrantTypes().getInclude())
                .containsExactly("authorization_code");
        assertThat(new GroupApi(client).listGroupUsers(groups.getFirst(), null, null)).hasSize(1);
    }

    private void policy(
            String aus, String name, String client, String grant, String scopes, int priority)
            throws Exception {
        AuthorizationServerPolicy policy =
                new AuthorizationServerPoliciesApi(this.client)
                        .createAuthorizationServerPolicy(
                                aus,
                                read(
                                        """
                                        {"type":"OAUTH_AUTHORIZATION_POLICY","status":"ACTIVE",
                                         "name":"%s","description":"x","priority":%d,
                                         "conditions":{"clients":{"include":["%s"]}}}\
                                        """
                                                .formatted(name, priority, client),
                                        AuthorizationServerPolicy.class));
        AuthorizationServerPolicyRule rule =
                new AuthorizationServerRulesApi(this.client)
                        .createAuthorizationServerPolicyRule(
                                aus,
                                policy.getId(),
                                read(
                                        """
                                        {"type":"RESOURCE_ACCESS","status":"ACTIVE","name":"r",
                                         "priority":1,"conditions":{
                                          "people":{"groups":{"include":["EVERYONE"]}},
                                          "grantTypes":{"include":["%s"]},
                                          "scopes":{"include":["%s"]}},
                                         "actions":{"token":{"accessTokenLifetimeMinutes":60,
                                          "refreshTokenLifetimeMinutes":0,
                                          "refreshTokenWindowMinutes":10080}}}\
                                        """
                                                .formatted(grant, scopes),
                                        AuthorizationServerPolicyRuleRequest.class));
        assertThat(rule.getActions().getToken().getRefreshTokenWindowMinutes()).isEqualTo(10_080);
        assertThat(
                        new AuthorizationServerRulesApi(this.client)
                                .listAuthorizationServerPolicyRules(aus, policy.getId()))
                .hasSize(1);
    }

    private static void machineTokenWorks(String aus, OpenIdConnectApplication service) {
        var answer =
                new Browser()
                        .post(
                                ORIGIN + "/oauth2/" + aus + "/v1/token",
                                Map.of(
                                        "grant_type", "client_credentials",
                                        "scope", "api::view_only"),
                                "Authorization",
                                Browser.basic(
                                        service.getId(),
                                        service.getCredentials()
                                                .getOauthClient()
                                                .getClientSecret()));
        Document claims = AccessTokens.peek(Acme.json(answer).text("access_token")).orElseThrow();
        assertThat(claims.text("aud")).isEqualTo("https://mc:8443");
    }

    @Test
    void clearsSessionsAndReadsTheLog() {
        new UserSessionsApi(client).revokeUserSessions("00ustaffolga00000000", true);
        assertThat(
                        new SystemLogApi(client)
                                .listLogEvents(
                                        null,
                                        null,
                                        null,
                                        "eventType eq \"user.session.clear\"",
                                        null,
                                        10,
                                        null))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.getOutcome()).isNotNull());
    }

    @Test
    void isRefusedWithAWrongToken() {
        assertThatThrownBy(() -> new GroupApi(client("wrong")).getGroup("00g1"))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        e -> {
                            assertThat(e.getCode()).isEqualTo(401);
                            assertThat(e.getResponseBody()).contains("E0000011");
                        });
    }
}
