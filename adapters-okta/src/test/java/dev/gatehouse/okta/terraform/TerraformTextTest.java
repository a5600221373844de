package dev.gatehouse.okta.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bertramlabs.plugins.hcl4j.HCLParser;

import dev.gatehouse.domain.role.BuiltInRoles;
import dev.gatehouse.domain.setup.NativeRedirect;
import dev.gatehouse.domain.setup.ServerChoice;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.setup.ASetUp;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text is HCL, and everything in it is as the provider's documentation says. */
class TerraformTextTest {
    private static final ProviderSchema SCHEMA = new ProviderSchema();

    private static final WantedSetUp WANTED =
            ASetUp.wanted(
                    List.of(new NativeRedirect("com.example.app:/callback")), BuiltInRoles.ALL);

    private static final URI KEYS = URI.create(ASetUp.ADDRESS + "/.well-known/jwks.json");

    private static Map<String, Map<String, Map<String, ?>>> resources(WantedSetUp wanted)
            throws Exception {
        Map<String, Object> parsed =
                new HCLParser().parse(new TerraformText(wanted).write(), false);
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

    private static void examine(WantedSetUp wanted) throws Exception {
        Map<String, Map<String, Map<String, ?>>> resources = resources(wanted);
        assertThat(resources.keySet()).isEqualTo(SCHEMA.types());
        resources.forEach((type, named) -> named.forEach((n, a) -> SCHEMA.examine(type, n, a)));
    }

    @Test
    void isHclWithAttributesThatTheProviderKnows() throws Exception {
        examine(WANTED);
        examine(WANTED.withClientKeys(KEYS));
    }

    @Test
    void findsAnAttributeThatTheProviderDoesNotKnowOrMisses() {
        Map<String, Object> group = new TreeMap<>(Map.of("name", "View Only"));
        SCHEMA.examine("okta_group", "view_only", group);
        group.put("title", "View Only");
        assertThatThrownBy(() -> SCHEMA.examine("okta_group", "view_only", group))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> SCHEMA.examine("okta_group", "view_only", Map.of()))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> SCHEMA.examine("okta_group", "a", Map.of("name", List.of("b"))))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void letsTheWebAppProveItselfByOurKey() throws Exception {
        var byKey = resources(WANTED.withClientKeys(KEYS));
        assertThat(value(byKey, "okta_app_oauth", "web", "token_endpoint_auth_method"))
                .isEqualTo("private_key_jwt");
        assertThat(value(byKey, "okta_app_oauth", "web", "jwks_uri")).isEqualTo(KEYS.toString());
        assertThat(value(resources(WANTED), "okta_app_oauth", "web", "token_endpoint_auth_method"))
                .isEqualTo("client_secret_basic");
        assertThat(value(resources(WANTED), "okta_app_oauth", "web", "jwks_uri")).isEqualTo("null");
    }

    @Test
    void asksForWhatTheSetUpDocumentsAskFor() throws Exception {
        Map<String, Map<String, Map<String, ?>>> resources = resources(WANTED);
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
    void namesNothingThatItDoesNotMake() throws Exception {
        for (WantedSetUp wanted :
                List.of(
                        WANTED,
                        ASetUp.wanted(),
                        ASetUp.wanted(List.of(), List.of(BuiltInRoles.VIEW_ONLY)),
                        ASetUp.at(new ServerChoice.Existing("default")))) {
            Map<String, Map<String, Map<String, ?>>> made = resources(wanted);
            made.forEach((type, named) -> named.forEach((n, a) -> SCHEMA.examine(type, n, a)));
            String text = new TerraformText(wanted).write();
            Matcher reference = Pattern.compile("(okta_[a-z_]+)\\.([a-z_]+)\\.").matcher(text);
            while (reference.find()) {
                assertThat(made.getOrDefault(reference.group(1), Map.of()))
                        .as(text)
                        .containsKey(reference.group(2));
            }
        }
    }

    @Test
    void takesTheServerThatIsThere() throws Exception {
        var there = resources(ASetUp.at(new ServerChoice.Existing("default")));
        assertThat(there).doesNotContainKey("okta_auth_server");
        assertThat(value(there, "okta_auth_server_claim", "upn", "auth_server_id"))
                .isEqualTo("default");
    }

    @Test
    void holdsNoSecretAndEscapesWhatHclWouldRead() {
        assertThat(new TerraformText(WANTED).write())
                .contains("omit_secret")
                .doesNotContain("client_secret ", "client_basic_secret", "private_key ", "jwks ");
        assertThat(Hcl.quoted("a\"b${c}%{d}\n\\")).isEqualTo("\"a\\\"b$${c}%%{d}\\n\\\\\"");
    }
}
