package dev.gatehouse.okta.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.domain.role.BuiltInRoles;
import dev.gatehouse.domain.setup.KeySetAddress;
import dev.gatehouse.domain.setup.NativeRedirect;
import dev.gatehouse.domain.setup.ServerChoice;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.setup.AMadeTenant;
import dev.gatehouse.okta.setup.ASetUp;
import dev.gatehouse.okta.tenant.Tenant;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The text is HCL, everything in it is as the provider documents it, and it is the plan. */
class TerraformTextTest {
    private static final ProviderSchema SCHEMA = new ProviderSchema();

    private static final WantedSetUp WANTED =
            ASetUp.wanted(
                    List.of(new NativeRedirect("com.example.app:/callback")), BuiltInRoles.ALL);

    private static final URI KEYS = URI.create(ASetUp.ADDRESS + "/.well-known/jwks.json");

    private static ParsedTerraform anew(WantedSetUp wanted) throws Exception {
        return ParsedTerraform.of(TerraformText.anew(wanted)).examined(SCHEMA);
    }

    private static ParsedTerraform of(Tenant tenant) throws Exception {
        return ParsedTerraform.of(TerraformText.of(WANTED, tenant)).examined(SCHEMA);
    }

    /** A tenant in which everything is there, with another web app. */
    private static Tenant made(UnaryOperator<OktaObject> webApp) {
        Tenant made = AMadeTenant.of(WANTED);
        return new Tenant(
                made.groups(),
                made.groupNames(),
                made.server(),
                made.scopes(),
                made.claims(),
                made.policies(),
                made.webApp().map(webApp),
                made.nativeApp(),
                made.apiApps(),
                made.assigned(),
                made.goneClients(),
                made.notes());
    }

    @Test
    void makesEverythingAnewWhereNoTenantWasRead() throws Exception {
        ParsedTerraform text = anew(WANTED);
        assertThat(text.imports()).isEmpty();
        assertThat(text.types())
                .containsExactlyInAnyOrder(
                        "okta_group",
                        "okta_auth_server",
                        "okta_auth_server_scope",
                        "okta_auth_server_claim",
                        "okta_app_oauth",
                        "okta_app_group_assignment",
                        "okta_auth_server_policy",
                        "okta_auth_server_policy_rule");
        anew(WANTED.withClientKeys(KEYS));
        anew(ASetUp.wanted());
        anew(ASetUp.wanted(List.of(), List.of(BuiltInRoles.VIEW_ONLY)));
    }

    @Test
    void findsWhatTheProviderDoesNotKnowOrMisses() {
        Map<String, Object> group = new TreeMap<>(Map.of("name", "View Only"));
        SCHEMA.examine("okta_group", "view_only", group);
        group.put("title", "View Only");
        assertThatThrownBy(() -> SCHEMA.examine("okta_group", "view_only", group))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> SCHEMA.examine("okta_group", "view_only", Map.of()))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> SCHEMA.examine("okta_group", "a", Map.of("name", List.of("b"))))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> SCHEMA.examineImport("okta_auth_server_scope", "scp1"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> SCHEMA.examineIgnored("okta_group", List.of("title")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void asksForWhatTheSetUpDocumentsAskFor() throws Exception {
        ParsedTerraform text = anew(WANTED);
        assertThat(text.resources())
                .containsKeys(
                        "okta_group.super_administrator",
                        "okta_group.administrator",
                        "okta_group.view_only",
                        "okta_auth_server_scope.user_groups",
                        "okta_auth_server_scope.api_view_only",
                        "okta_auth_server_policy.users",
                        "okta_auth_server_policy_rule.api_administrator",
                        "okta_app_group_assignment.web_view_only",
                        "okta_app_group_assignment.native_view_only");
        assertThat(text.value("okta_app_oauth.web", "redirect_uris"))
                .isEqualTo(List.of(ASetUp.ADDRESS + "/login/okta/redirect"));
        assertThat(text.value("okta_app_oauth.web", "pkce_required")).isEqualTo(true);
        assertThat(text.value("okta_auth_server.gatehouse", "audiences"))
                .isEqualTo(List.of(ASetUp.ADDRESS));
        assertThat(text.value("okta_auth_server_claim.roles", "value"))
                .isEqualTo("^(Super Administrator|Administrator|View Only)$");
        assertThat(text.text())
                .contains(
                        "client_whitelist = [okta_app_oauth.web.client_id,"
                                + " okta_app_oauth.native.client_id]",
                        "okta_auth_server_scope.user_groups.name]");
    }

    @Test
    void letsTheWebAppProveItselfByOurKey() throws Exception {
        ParsedTerraform byKey = anew(WANTED.withClientKeys(KEYS));
        assertThat(byKey.value("okta_app_oauth.web", "token_endpoint_auth_method"))
                .isEqualTo("private_key_jwt");
        assertThat(byKey.value("okta_app_oauth.web", "jwks_uri")).isEqualTo(KEYS.toString());
        ParsedTerraform bySecret = anew(WANTED);
        assertThat(bySecret.value("okta_app_oauth.web", "token_endpoint_auth_method"))
                .isEqualTo("client_secret_basic");
        assertThat(bySecret.value("okta_app_oauth.web", "jwks_uri")).isEqualTo("");
    }

    @Test
    void importsAndLeavesWhatIsThere() throws Exception {
        ParsedTerraform text = of(AMadeTenant.of(WANTED));
        assertThat(text.imports().keySet()).isEqualTo(text.resources().keySet());
        assertThat(text.resources().keySet())
                .isEqualTo(anew(WANTED).resources().keySet())
                .allSatisfy(address -> assertThat(text.ignored(address)).isEqualTo("all"));
        assertThat(text.imports())
                .containsEntry("okta_app_oauth.web", "new-web_app")
                .containsEntry(
                        "okta_app_group_assignment.web_view_only",
                        "new-web_app/new-group-view_only")
                .containsEntry(
                        "okta_auth_server_policy_rule.users",
                        "new-authorization_server/new-policy-users/new-rule-users");
    }

    @Test
    void changesTheOneSettingThatIsWrongAndIgnoresWhatIsNotOurs() throws Exception {
        ParsedTerraform text =
                of(
                        made(
                                app ->
                                        app.with("credentials.oauthClient.pkce_required", false)
                                                .with(
                                                        "settings.oauthClient.redirect_uris",
                                                        List.of("https://other.example/cb"))));
        String web = "okta_app_oauth.web";
        assertThat(text.value(web, "pkce_required")).isEqualTo(true);
        assertThat(text.value(web, "redirect_uris"))
                .isEqualTo(
                        List.of(
                                "https://other.example/cb",
                                ASetUp.ADDRESS + "/login/okta/redirect"));
        assertThat((List<?>) text.ignored(web))
                .asString()
                .contains("authentication_policy", "profile", "jwks")
                .doesNotContain("pkce_required", "redirect_uris", "label");
        assertThat(text.text()).contains("# Require PKCE: off -> on\n");
        assertThat(text.ignored("okta_app_oauth.native")).isEqualTo("all");
    }

    @Test
    void importsNoAssignmentWhereEverybodyMayUseTheApp() throws Exception {
        Tenant tenant =
                made(app -> app.with("id", "0oa9").with("settings.implicitAssignment", true));
        assertThat(of(tenant).resources())
                .doesNotContainKey("okta_app_group_assignment.web_view_only")
                .containsKey("okta_app_group_assignment.native_view_only");
    }

    @Test
    void keepsAProgramThatIsThereAndWasNotAskedFor() throws Exception {
        Tenant tenant = AMadeTenant.of(WANTED);
        WantedSetUp other =
                WANTED.withApiAccess(List.of(BuiltInRoles.VIEW_ONLY))
                        .withProgramKeys(new KeySetAddress("https://program.example/jwks.json"));
        ParsedTerraform text = ParsedTerraform.of(TerraformText.of(other, tenant)).examined(SCHEMA);
        assertThat(text.resources().keySet()).isEqualTo(anew(WANTED).resources().keySet());
        assertThat(text.ignored("okta_app_oauth.api_administrator")).isEqualTo("all");
        assertThat(text.value("okta_app_oauth.api_administrator", "jwks_uri")).isEqualTo("");
        assertThat(text.value("okta_app_oauth.api_view_only", "jwks_uri"))
                .isEqualTo("https://program.example/jwks.json");
    }

    @Test
    void lettingPoliciesMoveEachOtherIsNoChange() throws Exception {
        assertThat(anew(WANTED).ignored("okta_auth_server_policy.users"))
                .isEqualTo(List.of("priority"));
    }

    @Test
    void takesTheServerThatIsThere() throws Exception {
        WantedSetUp existing = ASetUp.at(new ServerChoice.Existing("default"));
        ParsedTerraform unread = anew(existing);
        assertThat(unread.types()).doesNotContain("okta_auth_server");
        assertThat(unread.value("okta_auth_server_claim.upn", "auth_server_id"))
                .isEqualTo("default");
        OktaObject server =
                OktaObject.EMPTY
                        .with("id", "default")
                        .with("name", "default")
                        .with("audiences", List.of("api://default"));
        ParsedTerraform read =
                ParsedTerraform.of(
                                TerraformText.of(
                                        existing, AMadeTenant.after(existing, ASetUp.at(server))))
                        .examined(SCHEMA);
        assertThat(read.imports())
                .containsEntry("okta_auth_server_default.gatehouse", "default")
                .containsEntry("okta_auth_server_claim.upn", "default/new-claim-upn");
    }

    @Test
    void holdsNoSecretAndEscapesWhatHclWouldRead() throws Exception {
        ParsedTerraform text =
                of(
                        made(
                                app ->
                                        app.with("label", "a\"b\n}\nprovider \"x\" {${c}")
                                                .with(
                                                        "credentials.oauthClient.client_secret",
                                                        "top-secret")
                                                .with(
                                                        "settings.oauthClient.grant_types",
                                                        List.of("x\ny"))));
        assertThat(text.value("okta_app_oauth.web", "omit_secret")).isEqualTo(true);
        assertThat(text.text()).doesNotContain("top-secret");
        assertThat(text.text().lines()).noneMatch(line -> line.startsWith("provider"));
        assertThat(Hcl.quoted("a\"b${c}%{d}\n\\")).isEqualTo("\"a\\\"b$${c}%%{d}\\n\\\\\"");
    }
}
