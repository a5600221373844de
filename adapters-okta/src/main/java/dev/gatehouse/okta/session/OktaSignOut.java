package dev.gatehouse.okta.session;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.ProviderSignOut;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.oidc.connection.Discovery;
import dev.gatehouse.oidc.connection.MetadataOutcome;
import dev.gatehouse.oidc.connection.ProviderMetadata;
import dev.gatehouse.oidc.token.IssuerNamed;

import java.net.URI;
import java.util.Optional;

/**
 * Ends the session at Okta (OIDC RP-Initiated Logout 1.0).
 *
 * <p>Quirk: Okta insists on {@code id_token_hint}; an expired one will do.
 *
 * @see <a href="https://developer.okta.com/docs/guides/sign-users-out/">Okta: sign users out</a>
 */
public final class OktaSignOut {
    private final Discovery discovery;

    public OktaSignOut(Discovery discovery) {
        this.discovery = discovery;
    }

    /**
     * Empty when Okta cannot be asked where its sessions end; the own session ends all the same.
     */
    public Optional<ProviderSignOut> signOut(
            ConnectionInUse connection, Secret idToken, URI returnTo) {
        Issuer issuer = connection.settings().issuer();
        return IssuerNamed.is(issuer, idToken)
                        && discovery.find(issuer)
                                instanceof MetadataOutcome.Found(ProviderMetadata provider)
                ? provider.endSessionEndpoint()
                        .map(end -> new ProviderSignOut(end, idToken, returnTo))
                : Optional.empty();
    }
}
