package dev.gatehouse.okta.terraform;

import static dev.gatehouse.okta.terraform.Hcl.flag;
import static dev.gatehouse.okta.terraform.Hcl.number;
import static dev.gatehouse.okta.terraform.Hcl.text;
import static dev.gatehouse.okta.terraform.Hcl.texts;

import dev.gatehouse.domain.role.Role;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.tenant.Names;

import java.util.ArrayList;
import java.util.List;

/** The apps and their assignment to groups, as {@code okta_app_oauth}. */
record TerraformApps(WantedSetUp wanted, Names names, Hcl hcl) {
    private static final List<String> PEOPLE = List.of("authorization_code", "refresh_token");

    void write() {
        web();
        assigned("web");
        if (!wanted.nativeRedirects().isEmpty()) {
            mobile();
            assigned("native");
        }
        wanted.apiAccess().forEach(this::program);
    }

    private void web() {
        List<Hcl.Attribute> attributes =
                new ArrayList<>(
                        List.of(
                                text("label", names.webApp()),
                                text("type", "web"),
                                texts("grant_types", PEOPLE),
                                texts("response_types", List.of("code")),
                                texts("redirect_uris", List.of(wanted.redirectUri().toString())),
                                texts("post_logout_redirect_uris", List.of(wanted.address())),
                                flag("pkce_required", true),
                                text("refresh_token_rotation", "ROTATE"),
                                number("refresh_token_leeway", 30),
                                text("consent_method", "TRUSTED"),
                                flag("omit_secret", true)));
        attributes.addAll(proof());
        hcl.block("resource \"okta_app_oauth\" \"web\"", attributes);
    }

    private List<Hcl.Attribute> proof() {
        return wanted.clientKeys()
                .map(
                        keys ->
                                List.of(
                                        text("token_endpoint_auth_method", "private_key_jwt"),
                                        text("jwks_uri", keys.toString())))
                .orElseGet(
                        () -> List.of(text("token_endpoint_auth_method", "client_secret_basic")));
    }

    private void mobile() {
        hcl.block(
                "resource \"okta_app_oauth\" \"native\"",
                List.of(
                        text("label", names.nativeApp()),
                        text("type", "native"),
                        texts("grant_types", PEOPLE),
                        texts("response_types", List.of("code")),
                        texts("redirect_uris", TerraformText.redirects(wanted)),
                        text("token_endpoint_auth_method", "none"),
                        flag("pkce_required", true),
                        text("refresh_token_rotation", "ROTATE"),
                        number("refresh_token_leeway", 30),
                        text("consent_method", "TRUSTED")));
    }

    private void program(Role role) {
        hcl.block(
                "resource \"okta_app_oauth\" \"api_" + role.key() + "\"",
                List.of(
                        text("label", names.apiApp(role)),
                        text("type", "service"),
                        texts("grant_types", List.of("client_credentials")),
                        texts("response_types", List.of("token")),
                        text("token_endpoint_auth_method", "client_secret_basic"),
                        flag("omit_secret", true)));
    }

    private void assigned(String app) {
        StringBuilder groups = new StringBuilder();
        for (Role role : wanted.roles()) {
            groups.append("  group {\n    id = okta_group.")
                    .append(role.key())
                    .append(".id\n  }\n");
        }
        hcl.raw(
                """

                resource "okta_app_group_assignments" "%s" {
                  app_id = okta_app_oauth.%s.id
                %s}
                """
                        .formatted(app, app, groups));
    }
}
