package dev.gatehouse.application.session;

import dev.gatehouse.application.storage.Given;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.Device;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionId;
import dev.gatehouse.domain.session.SessionState;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.user.User;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Builds a live session that was started with a password. */
public final class ASession {
    private final SessionSubject subject;
    private Optional<UUID> tokens = Optional.empty();
    private Instant startedAt = Given.now();
    private Optional<Instant> authenticatedAt = Optional.empty();

    private ASession(SessionSubject subject) {
        this.subject = subject;
    }

    public static ASession of(SessionSubject subject) {
        return new ASession(subject);
    }

    public static ASession of(User user) {
        return new ASession(new SessionSubject.Member(user.organization(), user.id()));
    }

    public ASession startedAt(Instant at) {
        startedAt = at;
        return this;
    }

    public ASession authenticatedAt(Instant at) {
        authenticatedAt = Optional.of(at);
        return this;
    }

    /** Founded on a token set that the vault keeps. */
    public ASession foundedIn(TokenVault vault, OrganizationId organization) {
        UUID id = Given.id();
        vault.keep(id, organization, tokens());
        tokens = Optional.of(id);
        return this;
    }

    public ASession using(UUID tokenSet) {
        tokens = Optional.of(tokenSet);
        return this;
    }

    public Session build() {
        return new Session(
                new SessionId(Given.id()),
                new Secret(Given.word()).hash(),
                subject,
                tokens,
                new Device("Firefox", "192.0.2.1"),
                authenticatedAt.orElse(startedAt),
                startedAt,
                startedAt,
                new SessionState.Live());
    }

    public Session in(Sessions sessions) {
        Session session = build();
        sessions.start(session);
        return session;
    }

    public static TokenSet tokens() {
        Instant now = Given.now();
        return new TokenSet(
                new Secret("access-" + Given.word()),
                Optional.of(new Secret("refresh-" + Given.word())),
                new Secret("id-" + Given.word()),
                now.plusSeconds(3600),
                now);
    }
}
