package dev.gatehouse.web.access;

import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.session.SessionInUse;
import dev.gatehouse.application.session.SessionInvalidation;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.user.UserId;

import jakarta.inject.Singleton;

import java.time.InstantSource;

/** The sessions and bearer tokens that this node remembers, and their invalidation. */
@Singleton
final class RememberedCallers implements SessionInvalidation {
    private final Memory<SessionInUse> sessions;
    private final Memory<AdmittedToken> tokens;

    RememberedCallers(InstantSource clock) {
        this.sessions = new Memory<>(clock);
        this.tokens = new Memory<>(clock);
    }

    /** A caller who presented a genuine token to that organization. */
    record AdmittedToken(OrganizationId organization, Caller caller) {}

    Memory<SessionInUse> sessions() {
        return sessions;
    }

    Memory<AdmittedToken> tokens() {
        return tokens;
    }

    @Override
    public void session(SecretHash hash) {
        sessions.forget(hash);
    }

    @Override
    public void user(OrganizationId organization, UserId user) {
        sessions.forgetIf(session -> isUser(session.caller(), organization, user));
        tokens.forgetIf(token -> isUser(token.caller(), organization, user));
    }

    @Override
    public void organization(OrganizationId organization) {
        sessions.forgetIf(session -> isIn(session.caller(), organization));
        tokens.forgetIf(token -> token.organization().equals(organization));
    }

    private static boolean isUser(Caller caller, OrganizationId organization, UserId user) {
        return caller instanceof Caller.Member member
                && member.organization().equals(organization)
                && member.user().equals(user);
    }

    private static boolean isIn(Caller caller, OrganizationId organization) {
        return caller instanceof Caller.Member member && member.organization().equals(organization);
    }
}
