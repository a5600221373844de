package dev.gatehouse.okta.signin;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.CheckResult.Found;
import dev.gatehouse.domain.connection.CheckResult.NotTried;
import dev.gatehouse.domain.connection.CheckResult.Passed;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.oidc.connection.ProviderMetadata;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.session.SignOutProbe;

import java.net.URI;
import java.util.Optional;

/**
 * Whether a person's session at Okta could be ended from here, found out without ending one.
 *
 * @see <a href="https://developer.okta.com/docs/guides/sign-users-out/">Okta: sign users out</a>
 */
final class SignOutCheck {
    private static final String NAME = "sign_out";
    private final SignOutProbe probe;

    SignOutCheck(OutboundGuard guard) {
        this.probe = new SignOutProbe(guard);
    }

    CheckResult check(ConnectionInUse connection, ProviderMetadata provider, Secret idToken) {
        Optional<URI> endpoint = provider.endSessionEndpoint();
        if (endpoint.isEmpty()) {
            return new NotTried(NAME, "The metadata names no place where sessions end.");
        }
        URI address = connection.address().value();
        return switch (probe.ask(endpoint.get(), idToken, address)) {
            case SignOutProbe.Answered.SendsBack() ->
                    new Passed(NAME, "Signing out at Okta leads back to " + address);
            case SignOutProbe.Answered.UnknownAddress(int _) ->
                    new Found(NAME, MissingClaims.signOutAddress(address.toString()));
            case SignOutProbe.Answered.Otherwise(int status) ->
                    new Found(NAME, MissingClaims.signOutRefused(status));
            case SignOutProbe.Answered.NotNow(String why) -> new NotTried(NAME, why);
        };
    }
}
