package dev.gatehouse.domain.setup;

import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Role;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a set-up should come to: this organization's own values and what its administrator chose.
 *
 * @param initiateUri where the tile on the provider's dashboard begins a sign-in
 * @param issuer the issuer that the connection names already
 * @param audience what the connection takes for its audience already, of the server of that issuer
 * @param webApp the web app that the connection names already
 * @param secretStored whether the connection holds that app's secret
 * @param clientKeys where the public keys are by which the web app authenticates (RFC 7523); empty
 *     when it authenticates by a client secret
 * @param nativeApp the native app that the connection names already
 * @param nativeRedirects empty when there is to be no native app
 * @param roles each gets a group and a scope
 * @param apiAccess the roles that get a program each
 * @param programKeys where the public keys of the programs are; empty when they authenticate by a
 *     client secret, or however those do that are there
 * @param dpop whether the programs' tokens must be bound to a key (RFC 9449)
 */
public record WantedSetUp(
        Organization organization,
        URI redirectUri,
        URI initiateUri,
        ServerChoice server,
        Optional<Issuer> issuer,
        Optional<Audience> audience,
        Optional<ClientId> webApp,
        boolean secretStored,
        Optional<URI> clientKeys,
        Optional<ClientId> nativeApp,
        List<NativeRedirect> nativeRedirects,
        List<Scope> scopes,
        List<Role> roles,
        List<Role> apiAccess,
        Optional<KeySetAddress> programKeys,
        boolean dpop) {
    public WantedSetUp {
        nativeRedirects = List.copyOf(nativeRedirects);
        scopes = List.copyOf(scopes);
        roles = List.copyOf(roles);
        apiAccess = List.copyOf(apiAccess);
    }

    /** The same with programs for these roles. */
    public WantedSetUp withApiAccess(List<Role> levels) {
        return with(clientKeys, levels, programKeys);
    }

    /** The same with a web app that authenticates by our keys at that address. */
    public WantedSetUp withClientKeys(URI keys) {
        return with(Optional.of(keys), apiAccess, programKeys);
    }

    /** The same with programs whose public keys are at that address. */
    public WantedSetUp withProgramKeys(KeySetAddress keys) {
        return with(clientKeys, apiAccess, Optional.of(keys));
    }

    private WantedSetUp with(
            Optional<URI> webAppKeys, List<Role> levels, Optional<KeySetAddress> apiKeys) {
        return new WantedSetUp(
                organization,
                redirectUri,
                initiateUri,
                server,
                issuer,
                audience,
                webApp,
                secretStored,
                webAppKeys,
                nativeApp,
                nativeRedirects,
                scopes,
                roles,
                levels,
                apiKeys,
                dpop);
    }

    /**
     * What tokens of that server are to be for: the address, unless the connection has another
     * audience at that very server.
     */
    public String audienceAt(String serverIssuer) {
        return audience.filter(_ -> issuer.map(i -> i.value().equals(serverIssuer)).orElse(false))
                .map(Audience::value)
                .orElseGet(this::address);
    }

    /** The address, which is also sign-out redirect URI and, if nothing else is said, audience. */
    public String address() {
        return organization.address().toString();
    }
}
