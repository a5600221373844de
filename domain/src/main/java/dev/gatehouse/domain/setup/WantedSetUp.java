package dev.gatehouse.domain.setup;

import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Role;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a set-up should come to: this organization's own values and what its administrator chose.
 *
 * @param provider the tenant's own origin, the only one that a credential is sent to
 * @param webApp the web app that the connection names already
 * @param nativeApp the native app that the connection names already
 * @param nativeRedirects empty when there is to be no native app
 * @param roles each gets a group and a scope
 * @param apiAccess the roles that get a program each
 * @param dpop whether the programs' tokens must be bound to a key (RFC 9449)
 */
public record WantedSetUp(
        Organization organization,
        Origin provider,
        URI redirectUri,
        ServerChoice server,
        Optional<ClientId> webApp,
        Optional<ClientId> nativeApp,
        List<NativeRedirect> nativeRedirects,
        List<Scope> scopes,
        List<Role> roles,
        List<Role> apiAccess,
        boolean dpop) {
    public WantedSetUp {
        nativeRedirects = List.copyOf(nativeRedirects);
        scopes = List.copyOf(scopes);
        roles = List.copyOf(roles);
        apiAccess = List.copyOf(apiAccess);
    }

    /** The address, which is also sign-out redirect URI and audience. */
    public String address() {
        return organization.address().toString();
    }
}
