package dev.gatehouse.okta.signal;

import dev.gatehouse.application.signal.IncomingSignal;
import dev.gatehouse.application.signal.RevocationOutcome;
import dev.gatehouse.application.signal.SignalFault;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.session.ProviderSessionId;
import dev.gatehouse.domain.signal.SignalEffect;
import dev.gatehouse.domain.signal.SignalSubject;
import dev.gatehouse.domain.signal.ToldEvent;
import dev.gatehouse.oidc.connection.Printable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads front-channel logout: nothing is signed, so it means only the one browser whose {@code sid}
 * it names (OpenID Connect Front-Channel Logout 1.0, section 3).
 */
final class FrontChannel {
    private FrontChannel() {}

    static RevocationOutcome read(
            Issuer issuer, IncomingSignal.FrontChannelLogout logout, Instant now) {
        String named = logout.issuer();
        if (!named.equals(issuer.value()) && !named.equals(issuer.origin().value())) {
            return new RevocationOutcome.Refused(SignalFault.ISSUER, Printable.of(named));
        }
        try {
            var sid = new ProviderSessionId(logout.session().reveal());
            SignalSubject browser = new SignalSubject.Browser(issuer, sid);
            ToldEvent event =
                    new ToldEvent(
                            "frontchannel-logout",
                            "",
                            Optional.of(browser),
                            now,
                            new SignalEffect.SignOut());
            return new RevocationOutcome.Believed(List.of(event));
        } catch (InvalidValue malformed) {
            return new RevocationOutcome.Refused(SignalFault.SUBJECT, "");
        }
    }
}
