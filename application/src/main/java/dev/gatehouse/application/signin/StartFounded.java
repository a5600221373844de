package dev.gatehouse.application.signin;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.application.session.EndSessions;
import dev.gatehouse.application.session.KeepTokens;
import dev.gatehouse.application.session.StartSession;
import dev.gatehouse.application.signal.HeedSignals;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.user.User;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Starts the session of a person whom the provider authenticated, in place of the one that the
 * browser had in this organization; both or none, in the transaction of the sign-in.
 */
public final class StartFounded {
    private final EndSessions endSessions;
    private final KeepTokens keep;
    private final StartSession sessions;
    private final HeedSignals signals;

    public StartFounded(
            EndSessions endSessions, KeepTokens keep, StartSession sessions, HeedSignals signals) {
        this.endSessions = endSessions;
        this.keep = keep;
        this.sessions = sessions;
        this.signals = signals;
    }

    /** The value of the session cookie. To be called while the user's row is held. */
    Secret start(
            CallContext call,
            User user,
            ProviderIdentity identity,
            TokenSet tokens,
            Instant authenticatedAt) {
        endFormer(call, user);
        UUID tokenSet = keep.keep(user.organization(), user.id(), tokens);
        var subject = new SessionSubject.Member(user.organization(), user.id());
        Secret cookie =
                sessions.start(subject, Optional.of(tokenSet), call.device(), authenticatedAt);
        signals.remember(user.organization(), identity, cookie.hash());
        return cookie;
    }

    /** Before the new tokens are kept: sessions are locked before token sets. */
    private void endFormer(CallContext call, User coming) {
        if (call.caller() instanceof Caller.Member former
                && former.session().isPresent()
                && former.organization().equals(coming.organization())) {
            var one = new SessionSelection.One(former.session().get());
            endSessions.end(call, one, SignOutReason.bySignIn(former.user().equals(coming.id())));
        }
    }
}
