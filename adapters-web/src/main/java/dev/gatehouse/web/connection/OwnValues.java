package dev.gatehouse.web.connection;

import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.organization.Organization;

/** The values of ours that must be entered at the provider. */
public record OwnValues(
        String redirectUri,
        String signOutRedirectUri,
        String audience,
        String jwksUri,
        String initiateLoginUri,
        String globalTokenRevocationUrl) {
    static OwnValues of(Organization organization, ProviderKind kind) {
        String address = organization.address().toString();
        return new OwnValues(
                address + "/login/" + kind + "/redirect",
                address,
                address,
                address + "/.well-known/jwks.json",
                address + "/login/" + kind + "/initiate",
                address + "/global-token-revocation");
    }
}
