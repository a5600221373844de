package dev.gatehouse.application.session;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.Device;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.User;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Ends the sessions that a token set founded, because it can be refreshed no more. */
public final class EndFounded {
    private final TokenVault vault;
    private final Sessions sessions;
    private final EndSessions endSessions;
    private final Transactions transactions;
    private final InstantSource clock;

    public EndFounded(
            TokenVault vault,
            Sessions sessions,
            EndSessions endSessions,
            Transactions transactions,
            InstantSource clock) {
        this.vault = vault;
        this.sessions = sessions;
        this.endSessions = endSessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Ends the sessions that use the set. */
    void end(UUID tokens, SignOutReason reason) {
        end(new SessionSelection.OnTokens(tokens), reason);
    }

    /**
     * Ends the sessions that use the set, unless its access token lives: somebody renewed it
     * meanwhile, or a sign-in elsewhere replaced it.
     */
    boolean endUnlessAlive(UUID tokens, OrganizationId organization, SignOutReason reason) {
        var selection = new SessionSelection.OnTokens(tokens);
        return transactions.repeat(
                () -> {
                    sessions.hold(selection);
                    boolean alive =
                            vault.find(tokens, organization)
                                    .filter(held -> held.alive(clock.instant()))
                                    .isPresent();
                    if (!alive) {
                        end(selection, reason);
                    }
                    return !alive;
                });
    }

    /** Ends the sessions that use the set, unless the lease was lost: then they have a new one. */
    boolean end(RefreshLease lease, SignOutReason reason) {
        return end(lease, new SessionSelection.OnTokens(lease.id()), reason);
    }

    /** Ends all sessions that the provider founded for this user, unless the lease was lost. */
    boolean endUser(RefreshLease lease, SignOutReason reason) {
        SessionSelection all =
                memberOf(lease.id())
                        .<SessionSelection>map(
                                m ->
                                        new SessionSelection.OfUserOnConnection(
                                                m.organization(), m.user()))
                        .orElseGet(() -> new SessionSelection.OnTokens(lease.id()));
        return end(lease, all, reason);
    }

    /** Ends all sessions that the provider founded for this user. */
    void endUser(User user, SignOutReason reason) {
        end(new SessionSelection.OfUserOnConnection(user.organization(), user.id()), reason);
    }

    /** Whose live sessions use the set. */
    Optional<SessionSubject.Member> memberOf(UUID tokens) {
        return sessions.using(tokens).stream()
                .map(Session::subject)
                .filter(SessionSubject.Member.class::isInstance)
                .map(SessionSubject.Member.class::cast)
                .findFirst();
    }

    /** One transaction; sessions are locked before their tokens, as everywhere. */
    private boolean end(RefreshLease lease, SessionSelection selection, SignOutReason reason) {
        return transactions.repeat(
                () -> {
                    sessions.hold(selection);
                    boolean mine = vault.retire(lease, clock.instant());
                    if (mine) {
                        end(selection, reason);
                    }
                    return mine;
                });
    }

    private void end(SessionSelection selection, SignOutReason reason) {
        endSessions.end(CallContext.bySystem(Device.of(null, null)), selection, reason);
    }
}
