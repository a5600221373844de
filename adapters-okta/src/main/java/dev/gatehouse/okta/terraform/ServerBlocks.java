package dev.gatehouse.okta.terraform;

import static dev.gatehouse.okta.terraform.Hcl.expressions;
import static dev.gatehouse.okta.terraform.Hcl.flag;
import static dev.gatehouse.okta.terraform.Hcl.text;
import static dev.gatehouse.okta.terraform.Hcl.texts;

import dev.gatehouse.okta.management.OktaObject;

import java.util.ArrayList;
import java.util.List;

/** Groups, the authorization server, its scopes and claims. */
record ServerBlocks(Addresses addresses) {
    private static final String DESCRIPTION = "description";
    static final List<String> OTHERS_OF_SERVER =
            List.of("credentials_rotation_mode", DESCRIPTION, "issuer_mode");
    static final List<String> OTHERS_OF_SCOPE =
            List.of("default", DESCRIPTION, "display_name", "metadata_publish", "optional");

    static List<Hcl.Attribute> group(OktaObject group) {
        List<Hcl.Attribute> settings =
                new ArrayList<>(List.of(text("name", group.text("profile.name"))));
        group.find("profile.description").ifPresent(d -> settings.add(text(DESCRIPTION, d)));
        return settings;
    }

    static List<Hcl.Attribute> server(OktaObject server) {
        List<Hcl.Attribute> settings =
                new ArrayList<>(
                        List.of(
                                text("name", server.text("name")),
                                texts("audiences", server.texts("audiences"))));
        server.find(DESCRIPTION).ifPresent(d -> settings.add(text(DESCRIPTION, d)));
        return settings;
    }

    List<Hcl.Attribute> scope(OktaObject scope) {
        List<Hcl.Attribute> settings = below(scope);
        settings.add(text("consent", scope.find("consent").orElse("IMPLICIT")));
        scope.find(DESCRIPTION).ifPresent(d -> settings.add(text(DESCRIPTION, d)));
        scope.find("metadataPublish").ifPresent(m -> settings.add(text("metadata_publish", m)));
        return settings;
    }

    List<Hcl.Attribute> claim(OktaObject claim) {
        List<Hcl.Attribute> settings = below(claim);
        settings.add(text("claim_type", claim.text("claimType")));
        settings.add(text("value_type", claim.text("valueType")));
        settings.add(text("value", claim.text("value")));
        claim.find("group_filter_type").ifPresent(t -> settings.add(text("group_filter_type", t)));
        settings.add(flag("always_include_in_token", claim.flag("alwaysIncludeInToken")));
        List<String> scopes = claim.texts("conditions.scopes");
        if (!scopes.isEmpty()) {
            settings.add(expressions("scopes", scopes.stream().map(addresses::scope).toList()));
        }
        return settings;
    }

    private List<Hcl.Attribute> below(OktaObject object) {
        return new ArrayList<>(
                List.of(
                        Hcl.expression("auth_server_id", addresses.id(Addresses.SERVER)),
                        text("name", object.text("name"))));
    }
}
