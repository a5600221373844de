package dev.gatehouse.okta;

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
import com.okta.sdk.resource.client.ApiClient;
import com.okta.sdk.resource.model.AuthorizationServer;
import com.okta.sdk.resource.model.AuthorizationServerPolicy;
import com.okta.sdk.resource.model.AuthorizationServerPolicyRule;
import com.okta.sdk.resource.model.OAuth2Claim;
import com.okta.sdk.resource.model.OAuth2Scope;
import com.okta.sdk.resource.model.OpenIdConnectApplication;

import java.util.List;
import java.util.function.Predicate;

/** Reads a tenant by Okta's own SDK; each thing by its name, of which there must be one. */
final class OktaSdk {
    private final ApiClient client;

    OktaSdk(String origin, String token) {
        System.setProperty("okta.testing.disableHttpsCheck", "true");
        client =
                Clients.builder()
                        .setOrgUrl(origin)
                        .setClientCredentials(new TokenClientCredentials(token))
                        .build();
    }

    private static <T> T one(List<T> all, Predicate<T> wanted, String name) {
        List<T> found = all.stream().filter(wanted).toList();
        if (found.size() != 1) {
            throw new AssertionError("There are " + found.size() + " of " + name + " in " + all);
        }
        return found.getFirst();
    }

    OpenIdConnectApplication app(String label) {
        return (OpenIdConnectApplication)
                one(
                        new ApplicationApi(client)
                                .listApplications(label, null, null, 50, null, null, null),
                        app -> label.equals(app.getLabel()),
                        label);
    }

    AuthorizationServer server(String name) {
        return one(
                new AuthorizationServerApi(client).listAuthorizationServers(null, null, null),
                server -> name.equals(server.getName()),
                name);
    }

    List<OAuth2Scope> scopes(String server) {
        return new AuthorizationServerScopesApi(client)
                .listOAuth2Scopes(server, null, null, null, null);
    }

    OAuth2Claim claim(String server, String name) {
        return one(
                new AuthorizationServerClaimsApi(client).listOAuth2Claims(server),
                claim -> name.equals(claim.getName()),
                name);
    }

    AuthorizationServerPolicy policy(String server, String name) {
        return one(
                new AuthorizationServerPoliciesApi(client).listAuthorizationServerPolicies(server),
                policy -> name.equals(policy.getName()),
                name);
    }

    List<AuthorizationServerPolicyRule> rules(String server, AuthorizationServerPolicy policy) {
        return new AuthorizationServerRulesApi(client)
                .listAuthorizationServerPolicyRules(server, policy.getId());
    }

    /** The names of the groups that an app is assigned to. */
    List<String> groupsOf(String app) {
        return new ApplicationGroupsApi(client)
                .listApplicationGroupAssignments(app, null, null, null, null).stream()
                        .map(assigned -> new GroupApi(client).getGroup(assigned.getId()))
                        .map(group -> group.getProfile().getName())
                        .toList();
    }
}
