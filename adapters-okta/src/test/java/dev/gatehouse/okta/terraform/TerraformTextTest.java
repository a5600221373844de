package dev.gatehouse.okta.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import com.bertramlabs.plugins.hcl4j.HCLParser;

import dev.gatehouse.domain.role.BuiltInRoles;
import dev.gatehouse.domain.setup.NativeRedirect;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.setup.ASetUp;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The text is HCL, and every attribute in it is one of the provider's.
 *
 * <p>Source of the names: okta/terraform-provider-okta at e59c130b (2026-06-10), docs/resources,
 * which are generated from the provider's schema; the file of each resource is named beside it.
 */
class TerraformTextTest {
    private static final Map<String, Set<String>> ATTRIBUTES =
            Map.of(
                    // docs/resources/group.md
                    "okta_group",
                    Set.of("name", "description"),
                    // docs/resources/app_oauth.md
                    "okta_app_oauth",
                    Set.of(
                            "label",
                            "type",
                            "grant_types",
                            "response_types",
                            "redirect_uris",
                            "post_logout_redirect_uris",
                            "token_endpoint_auth_method",
                            "pkce_required",
                            "refresh_token_rotation",
                            "refresh_token_leeway",
                            "consent_method",
                            "omit_secret"),
                    // docs/resources/app_group_assignments.md
                    "okta_app_group_assignments",
                    Set.of("app_id", "group"),
                    // docs/resources/auth_server.md
                    "okta_auth_server",
                    Set.of("name", "description", "audiences"),
                    // docs/resources/auth_server_scope.md
                    "okta_auth_server_scope",
                    Set.of("auth_server_id", "name", "consent", "metadata_publish"),
                    // docs/resources/auth_server_claim.md
                    "okta_auth_server_claim",
                    Set.of(
                            "auth_server_id",
                            "name",
                            "claim_type",
                            "value_type",
                            "group_filter_type",
                            "value",
                            "always_include_in_token",
                            "scopes"),
                    // docs/resources/auth_server_policy.md
                    "okta_auth_server_policy",
                    Set.of("auth_server_id", "name", "description", "priority", "client_whitelist"),
                    // docs/resources/auth_server_policy_rule.md; depends_on is Terraform's own
                    "okta_auth_server_policy_rule",
                    Set.of(
                            "auth_server_id",
                            "policy_id",
                            "name",
                            "priority",
                            "grant_type_whitelist",
                            "group_whitelist",
                            "scope_whitelist",
                            "access_token_lifetime_minutes",
                            "refresh_token_lifetime_minutes",
                            "refresh_token_window_minutes",
                            "depends_on"));

    private static final WantedSetUp WANTED =
            ASetUp.wanted(
                    List.of(new NativeRedirect("com.example.app:/callback")), BuiltInRoles.ALL);

    private static Map<String, Map<String, Map<String, ?>>> resources() throws Exception {
        Map<String, Object> parsed =
                new HCLParser().parse(new TerraformText(WANTED).write(), false);
        Map<String, Map<String, Map<String, ?>>> resources = new TreeMap<>();
        ((Map<?, ?>) Objects.requireNonNull(parsed.get("resource")))
                .forEach((type, named) -> resources.put(type.toString(), named(named)));
        return resources;
    }

    private static Map<String, Map<String, ?>> named(Object named) {
        Map<String, Map<String, ?>> read = new TreeMap<>();
        ((Map<?, ?>) named)
                .forEach(
                        (name, body) -> {
                            Map<String, Object> attributes = new TreeMap<>();
                            ((Map<?, ?>) body).forEach((k, v) -> attributes.put(k.toString(), v));
                            read.put(name.toString(), attributes);
                        });
        return read;
    }

    private static String value(
            Map<String, Map<String, Map<String, ?>>> resources,
            String type,
            String name,
            String attribute) {
        return String.valueOf(
                resources.getOrDefault(type, Map.of()).getOrDefault(name, Map.of()).get(attribute));
    }

    @Test
    void isHclWithAttributesThatTheProviderKnows() throws Exception {
        Map<String, Map<String, Map<String, ?>>> resources = resources();
        assertThat(resources.keySet()).isEqualTo(new java.util.TreeSet<>(ATTRIBUTES.keySet()));
        resources.forEach(
                (type, named) ->
                        named.forEach(
                                (name, attributes) ->
                                        assertThat(ATTRIBUTES.get(type))
                                                .as(type + "." + name)
                                                .containsAll(attributes.keySet())));
    }

    @Test
    void asksForWhatTheSetUpDocumentsAskFor() throws Exception {
        Map<String, Map<String, Map<String, ?>>> resources = resources();
        assertThat(resources.get("okta_group")).hasSize(3);
        assertThat(resources.get("okta_auth_server_scope"))
                .containsKeys("user_groups", "api_view_only", "api_administrator");
        assertThat(resources.get("okta_auth_server_policy"))
                .containsOnlyKeys(
                        "users", "api_super_administrator", "api_administrator", "api_view_only");
        assertThat(value(resources, "okta_app_oauth", "web", "redirect_uris"))
                .contains(ASetUp.ADDRESS + "/login/okta/redirect");
        assertThat(value(resources, "okta_auth_server_claim", "roles", "value"))
                .isEqualTo("^(Super Administrator|Administrator|View Only)$");
    }

    @Test
    void holdsNoSecretAndEscapesWhatHclWouldRead() {
        assertThat(new TerraformText(WANTED).write()).doesNotContain("client_secret =");
        assertThat(Hcl.quoted("a\"b${c}%{d}\n\\")).isEqualTo("\"a\\\"b$${c}%%{d}\\n\\\\\"");
    }
}
