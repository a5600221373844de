package dev.gatehouse.web.access;

import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.application.cluster.NodeMemory;
import dev.gatehouse.application.session.SessionInUse;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.user.UserId;

import jakarta.inject.Singleton;

import java.time.InstantSource;

/** The sessions and bearer tokens that this node remembers, and their invalidation. */
@Singleton
final class RememberedCallers implements NodeMemory {
    private final Memory<SessionInUse> sessions;
    private final Memory<AdmittedToken> tokens;
    private final Memory<NoSession> none;

    RememberedCallers(InstantSource clock) {
        this.sessions = new Memory<>(clock);
        this.tokens = new Memory<>(clock);
        this.none = new Memory<>(clock);
    }

    /** A caller who presented a genuine token to that organization. */
    record AdmittedToken(OrganizationId organization, Caller caller) {}

    /** There is no live session, and never again will be: an ended one does not come back. */
    record NoSession() {}

    Memory<SessionInUse> sessions() {
        return sessions;
    }

    /** Apart from the live ones, which a flood of made-up cookies shall not drive out. */
    Memory<NoSession> none() {
        return none;
    }

    Memory<AdmittedToken> tokens() {
        return tokens;
    }

    @Override
    public void forget(Change change) {
        switch (change) {
            case Change.OfSession(SecretHash hash) -> sessions.forget(hash);
            case Change.OfUser(OrganizationId organization, UserId user) ->
                    forget(organization, user);
            case Change.OfOrganization(OrganizationId organization) -> forget(organization);
        }
    }

    @Override
    public void forgetAll() {
        sessions.forgetIf(session -> true);
        tokens.forgetIf(token -> true);
    }

    private void forget(OrganizationId organization, UserId user) {
        sessions.forgetIf(session -> isUser(session.caller(), organization, user));
        tokens.forgetIf(token -> isUser(token.caller(), organization, user));
    }

    private void forget(OrganizationId organization) {
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
