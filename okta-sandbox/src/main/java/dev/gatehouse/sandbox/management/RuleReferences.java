package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiRefusal;

import java.util.List;

/** What a rule names must exist: grant types, scopes of its server, groups and people. */
final class RuleReferences {
    private static final String OAUTH = "urn:ietf:params:oauth:grant-type:";
    private static final List<String> GRANTS =
            List.of(
                    "authorization_code",
                    "implicit",
                    "password",
                    "client_credentials",
                    "interaction_code",
                    OAUTH + "saml2-bearer",
                    OAUTH + "device_code",
                    OAUTH + "token-exchange",
                    OAUTH + "jwt-bearer",
                    "urn:openid:params:grant-type:ciba",
                    "urn:okta:params:oauth:grant-type:otp",
                    "urn:okta:params:oauth:grant-type:oob",
                    "http://auth0.com/oauth/grant-type/mfa-otp",
                    "http://auth0.com/oauth/grant-type/mfa-oob");

    private RuleReferences() {}

    static void examine(ServerChildren children, Document rule) {
        for (String grant : rule.texts("conditions.grantTypes.include")) {
            if (!GRANTS.contains(grant)) {
                throw ApiRefusal.invalid("grantTypes", "Invalid value: " + grant);
            }
        }
        Names.refuseUnknown(children.sibling("scopes"), rule, "conditions.scopes.include", "*");
        var directory = children.realm().directory();
        for (String list : List.of("include", "exclude")) {
            Names.refuseUnknownId(
                    directory.groups(), rule, "conditions.people.groups." + list, "EVERYONE");
            Names.refuseUnknownId(directory.users(), rule, "conditions.people.users." + list);
        }
    }
}
