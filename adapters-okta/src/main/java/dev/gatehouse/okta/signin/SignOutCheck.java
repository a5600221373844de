package dev.gatehouse.okta.signin;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.CheckResult.Found;
import dev.gatehouse.domain.connection.CheckResult.NotTried;
import dev.gatehouse.domain.connection.CheckResult.Passed;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.oidc.connection.ProviderMetadata;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.oidc.session.SignOutProbe;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.Ways;

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
                    new Found(NAME, signOutAddress(address.toString()));
            case SignOutProbe.Answered.Otherwise(int status) ->
                    new Found(NAME, signOutRefused(status));
            case SignOutProbe.Answered.NotNow(String why) -> new NotTried(NAME, why);
        };
    }

    private static Finding signOutAddress(String address) {
        return Findings.warning("sign_out_uri_unknown", "sign_out_redirect_uri")
                .seen(
                        "Okta does not know this sign-out redirect URI, so signing out ends on an"
                                + " error page",
                        "400 for " + address)
                .expected(address + " among the app's sign-out redirect URIs, to the letter")
                .mend(
                        Ways.GENERAL + " > LOGIN > Sign-out redirect URIs: add " + address + ".",
                        "Copy the Sign-out redirect URI from this page.");
    }

    private static Finding signOutRefused(int status) {
        return Findings.warning("sign_out_refused", "connection")
                .seen("Okta would not end its session and come back", "HTTP " + status)
                .expected("A redirect back to the sign-out redirect URI")
                .mend(Ways.GENERAL + " > LOGIN > Sign-out redirect URIs.");
    }
}
