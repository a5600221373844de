package dev.gatehouse.application.session;

import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.domain.secret.RandomSecrets;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.Device;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionId;
import dev.gatehouse.domain.session.SessionState;
import dev.gatehouse.domain.session.SessionSubject;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Starts sessions, each under a new 256-bit id (OWASP Session Management: renew at sign-in). */
public final class StartSession {
    private final Sessions sessions;
    private final RandomSecrets secrets;
    private final Identifiers identifiers;
    private final InstantSource clock;

    public StartSession(
            Sessions sessions,
            RandomSecrets secrets,
            Identifiers identifiers,
            InstantSource clock) {
        this.sessions = sessions;
        this.secrets = secrets;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * The value of the session cookie, which is stored nowhere; runs in the caller's transaction.
     */
    public Secret start(SessionSubject subject, Device device) {
        return start(subject, Optional.empty(), device, clock.instant());
    }

    /**
     * A session founded on what a provider issued.
     *
     * @param authenticatedAt when the sign-in began
     */
    public Secret start(
            SessionSubject subject, Optional<UUID> tokens, Device device, Instant authenticatedAt) {
        Secret cookie = secrets.next();
        Instant now = clock.instant();
        SessionId id = new SessionId(identifiers.next());
        sessions.start(
                new Session(
                        id,
                        cookie.hash(),
                        subject,
                        tokens,
                        device,
                        authenticatedAt,
                        now,
                        now,
                        new SessionState.Live()));
        return cookie;
    }
}
