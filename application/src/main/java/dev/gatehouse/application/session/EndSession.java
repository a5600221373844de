package dev.gatehouse.application.session;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.session.SignOutReason;

import java.time.InstantSource;
import java.util.Map;

/** Ends one session with a reason; every source of an end comes through here. */
public final class EndSession {
    private final Sessions sessions;
    private final TokenVault vault;
    private final SessionInvalidation invalidation;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final InstantSource clock;

    public EndSession(
            Sessions sessions,
            TokenVault vault,
            SessionInvalidation invalidation,
            Transactions transactions,
            AuditTrail audit,
            InstantSource clock) {
        this.sessions = sessions;
        this.vault = vault;
        this.invalidation = invalidation;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Ends the session if it is live and destroys its tokens; the first reason stays. */
    public void end(CallContext call, Session session, SignOutReason reason) {
        boolean ended =
                transactions.run(
                        () -> {
                            boolean first = sessions.end(session.hash(), reason, clock.instant());
                            if (first) {
                                session.tokens().ifPresent(vault::forget);
                                note(call, session, reason);
                            }
                            return first;
                        });
        if (ended) {
            invalidation.session(session.hash());
        }
    }

    private void note(CallContext call, Session session, SignOutReason reason) {
        String target = session.id().value().toString();
        Map<String, String> details = Map.of("reason", reason.key());
        switch (session.subject()) {
            case SessionSubject.Member(var organization, var _) ->
                    audit.note(call, AuditAct.SESSION_ENDED, organization, target, details);
            case SessionSubject.OperatorSubject _ ->
                    audit.note(call, AuditAct.SESSION_ENDED, target, details);
        }
    }
}
