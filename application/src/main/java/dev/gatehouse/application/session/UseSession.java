package dev.gatehouse.application.session;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.operator.Operators;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.application.user.MemberRights;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.operator.Operator;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionLimits;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SessionState;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.UserId;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Turns the hash of a session cookie into a caller with its rights of this moment. */
public final class UseSession {
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    /** Below the second in which an end becomes known. */
    private static final Duration LONG = Duration.ofMillis(500);

    private final Sessions sessions;
    private final Organizations organizations;
    private final Users users;
    private final Operators operators;
    private final SessionPolicies policies;
    private final RefreshTokens refresh;
    private final EndSessions endSessions;
    private final InstantSource clock;

    public UseSession(
            Sessions sessions,
            Organizations organizations,
            Users users,
            Operators operators,
            SessionPolicies policies,
            RefreshTokens refresh,
            EndSessions endSessions,
            InstantSource clock) {
        this.sessions = sessions;
        this.organizations = organizations;
        this.users = users;
        this.operators = operators;
        this.policies = policies;
        this.refresh = refresh;
        this.endSessions = endSessions;
        this.clock = clock;
    }

    /**
     * The session, if it is live; reaching its limit or losing the last role ends it here, and
     * tokens near their end are renewed.
     *
     * <p>Uses the database, and the provider when a renewal is due; a node remembers the answer for
     * a short time.
     */
    public Optional<SessionInUse> use(SecretHash hash) {
        Instant begun = clock.instant();
        Optional<Session> read = sessions.find(hash);
        Optional<SessionInUse> inUse = read.flatMap(this::ifLive);
        // Who waited for the provider may have ended meanwhile; and a sign-in elsewhere may have
        // given the session other tokens just now.
        boolean again =
                inUse.isPresent()
                        ? clock.instant().isAfter(begun.plus(LONG))
                        : hasOtherTokens(hash, read);
        return again ? sessions.find(hash).flatMap(this::ifLive) : inUse;
    }

    private boolean hasOtherTokens(SecretHash hash, Optional<Session> read) {
        return read.flatMap(Session::tokens).isPresent()
                && sessions.find(hash)
                        .filter(now -> now.state() instanceof SessionState.Live)
                        .filter(now -> !now.tokens().equals(read.flatMap(Session::tokens)))
                        .isPresent();
    }

    /** Why the session ended, if it did; for the sentence above the sign-in form. */
    public Optional<SignOutReason> endOf(SecretHash hash) {
        return sessions.find(hash)
                .map(session -> session.stateAt(clock.instant(), limits(session)))
                .flatMap(
                        state ->
                                state instanceof SessionState.Ended ended
                                        ? Optional.of(ended.reason())
                                        : Optional.empty());
    }

    /** Whose session it is or was. */
    public Optional<SessionSubject> ownerOf(SecretHash hash) {
        return sessions.find(hash).map(Session::subject);
    }

    /** Whether there is no such session, or it has ended, which is final. */
    public boolean isOver(SecretHash hash) {
        return sessions.find(hash)
                .map(session -> session.state() instanceof SessionState.Ended)
                .orElse(true);
    }

    private SessionLimits limits(Session session) {
        return switch (session.subject()) {
            case SessionSubject.Member(OrganizationId organization, var _) ->
                    policies.of(organization).limits();
            case SessionSubject.OperatorSubject _ -> SessionLimits.DEFAULT;
        };
    }

    private Optional<SessionInUse> ifLive(Session session) {
        SessionLimits limits = limits(session);
        return switch (session.stateAt(clock.instant(), limits)) {
            case SessionState.Ended(SignOutReason reason, Instant _) -> over(session, reason);
            case SessionState.Live() ->
                    switch (freshness(session, limits)) {
                        case Freshness.Fresh(Instant until) -> inUse(session, until, limits);
                        case Freshness.Over() -> Optional.empty();
                    };
        };
    }

    /** A session without tokens needs none. */
    private Freshness freshness(Session session, SessionLimits limits) {
        if (session.tokens().isPresent()
                && session.subject() instanceof SessionSubject.Member member) {
            Optional<Organization> organization = organizations.find(member.organization());
            if (organization.isPresent()) {
                return refresh.keepFresh(organization.get(), session.tokens().get());
            }
        }
        return new Freshness.Fresh(session.seen(clock.instant()).endsAt(limits));
    }

    private Optional<SessionInUse> inUse(Session session, Instant until, SessionLimits limits) {
        Optional<Caller> caller = callerOf(session);
        if (caller.isEmpty()) {
            return over(session, SignOutReason.ACCESS_REMOVED);
        }
        Instant now = clock.instant();
        Session seen = session;
        if (!now.isBefore(session.lastSeenAt().plus(SEEN_EVERY))) {
            sessions.seen(session.hash(), now);
            seen = session.seen(now);
        }
        Instant end = seen.endsAt(limits);
        return Optional.of(new SessionInUse(seen, caller.get(), end.isBefore(until) ? end : until));
    }

    private Optional<SessionInUse> over(Session session, SignOutReason reason) {
        if (session.state() instanceof SessionState.Live) {
            endSessions.end(
                    CallContext.bySystem(session.device()),
                    new SessionSelection.One(session.id()),
                    reason);
        }
        return Optional.empty();
    }

    private Optional<Caller> callerOf(Session session) {
        return switch (session.subject()) {
            case SessionSubject.Member(OrganizationId organization, UserId user) ->
                    organizations.find(organization).flatMap(o -> member(session, o, user));
            case SessionSubject.OperatorSubject(var id) ->
                    operators.find(id).map(operator -> operator(session, operator));
        };
    }

    private static Caller operator(Session session, Operator operator) {
        return new Caller.SignedInOperator(operator.id(), operator.name().value(), session.id());
    }

    private Optional<Caller> member(Session session, Organization organization, UserId id) {
        return users.find(organization.id(), id)
                .flatMap(user -> MemberRights.of(user, organization, Optional.of(session.id())));
    }
}
