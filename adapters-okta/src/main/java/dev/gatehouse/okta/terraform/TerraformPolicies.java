package dev.gatehouse.okta.terraform;

import static dev.gatehouse.okta.terraform.Hcl.number;
import static dev.gatehouse.okta.terraform.Hcl.reference;
import static dev.gatehouse.okta.terraform.Hcl.references;
import static dev.gatehouse.okta.terraform.Hcl.text;
import static dev.gatehouse.okta.terraform.Hcl.texts;

import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.role.Role;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.tenant.Names;

import java.util.List;

/** One access policy for people and one for each level of access to the API, with their rules. */
record TerraformPolicies(WantedSetUp wanted, Names names, Hcl hcl) {
    void write() {
        policy("users", names.userPolicy(), TerraformText.clients(wanted), 1);
        userRule();
        int priority = 2;
        for (Role role : wanted.apiAccess()) {
            String client = "okta_app_oauth.api_" + role.key() + ".client_id";
            policy("api_" + role.key(), names.apiPolicy(role), List.of(client), priority++);
            apiRule(role);
        }
    }

    private void policy(String resource, String name, List<String> clients, int priority) {
        hcl.block(
                "resource \"okta_auth_server_policy\" \"" + resource + "\"",
                List.of(
                        reference("auth_server_id", TerraformText.server(wanted)),
                        text("name", name),
                        text("description", name),
                        number("priority", priority),
                        references("client_whitelist", clients)));
    }

    private void userRule() {
        List<String> scopes = wanted.scopes().stream().map(Scope::value).toList();
        hcl.block(
                "resource \"okta_auth_server_policy_rule\" \"users\"",
                List.of(
                        reference("auth_server_id", TerraformText.server(wanted)),
                        reference("policy_id", "okta_auth_server_policy.users.id"),
                        text("name", names.userRule()),
                        TerraformText.first(),
                        texts("grant_type_whitelist", List.of("authorization_code")),
                        texts("group_whitelist", List.of("EVERYONE")),
                        texts("scope_whitelist", scopes),
                        number("access_token_lifetime_minutes", 60),
                        number("refresh_token_lifetime_minutes", 0),
                        number("refresh_token_window_minutes", 10_080),
                        references("depends_on", List.of("okta_auth_server_scope.user_groups"))));
    }

    private void apiRule(Role role) {
        String key = "api_" + role.key();
        hcl.block(
                "resource \"okta_auth_server_policy_rule\" \"" + key + "\"",
                List.of(
                        reference("auth_server_id", TerraformText.server(wanted)),
                        reference("policy_id", "okta_auth_server_policy." + key + ".id"),
                        text("name", names.apiRule()),
                        TerraformText.first(),
                        texts("grant_type_whitelist", List.of("client_credentials")),
                        texts("group_whitelist", List.of("EVERYONE")),
                        references(
                                "scope_whitelist",
                                List.of("okta_auth_server_scope." + key + ".name"))));
    }
}
