package dev.gatehouse.okta.terraform;

import static dev.gatehouse.okta.terraform.Hcl.flag;
import static dev.gatehouse.okta.terraform.Hcl.number;
import static dev.gatehouse.okta.terraform.Hcl.reference;
import static dev.gatehouse.okta.terraform.Hcl.references;
import static dev.gatehouse.okta.terraform.Hcl.text;
import static dev.gatehouse.okta.terraform.Hcl.texts;

import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.role.Role;
import dev.gatehouse.domain.setup.NativeRedirect;
import dev.gatehouse.domain.setup.ServerChoice;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.setup.RolesPattern;
import dev.gatehouse.okta.tenant.Names;

import java.util.ArrayList;
import java.util.List;

/**
 * The wanted set-up for Okta's Terraform provider.
 *
 * <p>The web app's secret is left out of Terraform's state ({@code omit_secret}); it stands in the
 * Admin Console.
 *
 * @see <a href="https://registry.terraform.io/providers/okta/okta/latest/docs">Terraform: okta/okta
 *     provider</a>
 */
public final class TerraformText {
    private final WantedSetUp wanted;
    private final Names names;
    private final Hcl hcl = new Hcl();

    public TerraformText(WantedSetUp wanted) {
        this.wanted = wanted;
        this.names = Names.of(wanted.organization());
    }

    public String write() {
        head();
        wanted.roles().forEach(this::group);
        server();
        new TerraformApps(wanted, names, hcl).write();
        new TerraformPolicies(wanted, names, hcl).write();
        return hcl.toString();
    }

    private void head() {
        hcl.comment(
                "Set-up of " + Hcl.plain(wanted.organization().name().value()) + " for Gatehouse");
        hcl.comment("Addresses: " + wanted.address());
        hcl.comment(
                "For a tenant that has none of this yet: import what is there before you apply.");
        if (wanted.dpop() && !wanted.apiAccess().isEmpty()) {
            hcl.comment("The provider cannot require DPoP: tick it in each API app's settings.");
        }
        hcl.raw(
                """

                terraform {
                  required_providers {
                    okta = {
                      source = "okta/okta"
                    }
                  }
                }
                """);
    }

    static String server(WantedSetUp wanted) {
        return wanted.server() instanceof ServerChoice.Existing(String id)
                ? Hcl.quoted(id)
                : "okta_auth_server.gatehouse.id";
    }

    private void group(Role role) {
        hcl.block(
                "resource \"okta_group\" \"" + role.key() + "\"",
                List.of(
                        text("name", role.name().value()),
                        text("description", "Grants the role " + role.name())));
    }

    private void server() {
        if (wanted.server() instanceof ServerChoice.Own) {
            hcl.block(
                    "resource \"okta_auth_server\" \"gatehouse\"",
                    List.of(
                            text("name", names.server()),
                            text("description", "Tokens for " + wanted.organization().name()),
                            texts("audiences", List.of(wanted.address()))));
        }
        wanted.scopes().stream()
                .map(Scope::value)
                .filter(scope -> scope.equals("user_groups"))
                .forEach(scope -> scope("user_groups", scope));
        wanted.roles().forEach(role -> scope("api_" + role.key(), "api::" + role.key()));
        claim("upn", "user.email");
        claim("uid", "user.id");
        rolesClaim();
    }

    private void scope(String resource, String name) {
        hcl.block(
                "resource \"okta_auth_server_scope\" \"" + resource + "\"",
                List.of(
                        reference("auth_server_id", server(wanted)),
                        text("name", name),
                        text("consent", "IMPLICIT"),
                        text("metadata_publish", "NO_CLIENTS")));
    }

    private void claim(String name, String value) {
        hcl.block(
                "resource \"okta_auth_server_claim\" \"" + name + "\"",
                List.of(
                        reference("auth_server_id", server(wanted)),
                        text("name", name),
                        text("claim_type", "IDENTITY"),
                        text("value_type", "EXPRESSION"),
                        text("value", value),
                        flag("always_include_in_token", true)));
    }

    private void rolesClaim() {
        hcl.block(
                "resource \"okta_auth_server_claim\" \"roles\"",
                List.of(
                        reference("auth_server_id", server(wanted)),
                        text("name", "roles"),
                        text("claim_type", "IDENTITY"),
                        text("value_type", "GROUPS"),
                        text("group_filter_type", "REGEX"),
                        text("value", RolesPattern.of(wanted.roles())),
                        flag("always_include_in_token", true),
                        references("scopes", List.of("okta_auth_server_scope.user_groups.name"))));
    }

    static List<String> redirects(WantedSetUp wanted) {
        return wanted.nativeRedirects().stream().map(NativeRedirect::value).toList();
    }

    /** The apps that people use. */
    static List<String> clients(WantedSetUp wanted) {
        List<String> clients = new ArrayList<>(List.of("okta_app_oauth.web.client_id"));
        if (!wanted.nativeRedirects().isEmpty()) {
            clients.add("okta_app_oauth.native.client_id");
        }
        return clients;
    }

    static Hcl.Attribute first() {
        return number("priority", 1);
    }
}
