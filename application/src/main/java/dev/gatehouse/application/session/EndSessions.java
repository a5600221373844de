package dev.gatehouse.application.session;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.application.cluster.ChangeLog;
import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.measurement.Measurements;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.application.user.Users;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SessionSubject;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.UserId;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Ends sessions with a reason; every source of an end comes through here.
 *
 * <p>One transaction: the sessions end, token sets that no live session uses any more are given up
 * to be revoked, the audit log and every node are told. It joins the caller's transaction, so that
 * an act and the ends that it causes are one. Who may end what is the caller's decision.
 */
public final class EndSessions {
    private final Sessions sessions;
    private final Users users;
    private final TokenVault vault;
    private final ChangeLog changes;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Measurements measurements;
    private final InstantSource clock;

    public EndSessions(
            Sessions sessions,
            Users users,
            TokenVault vault,
            ChangeLog changes,
            Transactions transactions,
            AuditTrail audit,
            Measurements measurements,
            InstantSource clock) {
        this.sessions = sessions;
        this.users = users;
        this.vault = vault;
        this.changes = changes;
        this.transactions = transactions;
        this.audit = audit;
        this.measurements = measurements;
        this.clock = clock;
    }

    /** Ends what of the selection is live, and returns it; the first reason stays. */
    public EndedSessions end(CallContext call, SessionSelection selection, SignOutReason reason) {
        return transactions.repeat(
                () -> {
                    var ended = new EndedSessions(sessions.end(selection, reason, clock.instant()));
                    if (ended.count() > 0) {
                        releaseTokens(ended);
                        note(call, selection, reason, ended);
                        tell(selection, ended);
                        count(reason, ended);
                    }
                    return ended;
                });
    }

    private void count(SignOutReason reason, EndedSessions ended) {
        var measurement = new Measurement.SessionsEnded(reason, ended.count());
        transactions.afterCommit(() -> measurements.take(measurement));
    }

    private void releaseTokens(EndedSessions ended) {
        vault.release(
                ended.sessions().stream().flatMap(s -> s.tokens().stream()).distinct().toList(),
                clock.instant());
    }

    private void note(
            CallContext call,
            SessionSelection selection,
            SignOutReason reason,
            EndedSessions ended) {
        switch (selection) {
            case SessionSelection.One _ -> noteOne(call, ended.sessions().getFirst(), reason);
            case SessionSelection.OfUser(OrganizationId in, UserId user, var _) ->
                    noteAllOf(call, in, user, reason, ended);
            case SessionSelection.OfUserBut(OrganizationId in, UserId user, var _) ->
                    noteAllOf(call, in, user, reason, ended);
            case SessionSelection.OfOrganization(OrganizationId in) ->
                    noteAll(call, in, "organization", reason, ended);
            case SessionSelection.OnConnection(OrganizationId in) ->
                    noteAll(call, in, "identity provider connection", reason, ended);
            case SessionSelection.OfUserOnConnection(OrganizationId in, UserId user) ->
                    noteAllOf(call, in, user, reason, ended);
            case SessionSelection.Beyond(OrganizationId in, var _, var _) ->
                    noteAll(call, in, "session limits", reason, ended);
            case SessionSelection.OperatorsBeyond _ ->
                    ended.sessions().forEach(session -> noteOne(call, session, reason));
            case SessionSelection.OnTokens _ ->
                    ended.sessions().forEach(session -> noteOne(call, session, reason));
        }
    }

    private void noteOne(CallContext call, Session session, SignOutReason reason) {
        String target = session.id().value().toString();
        Map<String, String> details = new TreeMap<>(Map.of("reason", reason.key()));
        switch (session.subject()) {
            case SessionSubject.Member(var organization, UserId user) -> {
                nameOf(organization, user).ifPresent(name -> details.put("user", name));
                audit.note(call, AuditAct.SESSION_ENDED, organization, target, details);
            }
            case SessionSubject.OperatorSubject _ ->
                    audit.note(call, AuditAct.SESSION_ENDED, target, details);
        }
    }

    /** As sign-ins name the person. */
    private Optional<String> nameOf(OrganizationId organization, UserId id) {
        return users.find(organization, id)
                .map(
                        user ->
                                user.binding()
                                        .boundName()
                                        .map(DomainName::value)
                                        .orElseGet(() -> user.name().value()));
    }

    private void noteAllOf(
            CallContext call,
            OrganizationId organization,
            UserId user,
            SignOutReason reason,
            EndedSessions ended) {
        Map<String, String> details = new TreeMap<>(numbers(reason, ended));
        nameOf(organization, user).ifPresent(name -> details.put("user", name));
        audit.note(call, AuditAct.SESSIONS_ENDED, organization, user.value().toString(), details);
    }

    private void noteAll(
            CallContext call,
            OrganizationId organization,
            String target,
            SignOutReason reason,
            EndedSessions ended) {
        audit.note(call, AuditAct.SESSIONS_ENDED, organization, target, numbers(reason, ended));
    }

    private static Map<String, String> numbers(SignOutReason reason, EndedSessions ended) {
        return Map.of(
                "reason", reason.key(),
                "sessions", String.valueOf(ended.count()),
                "people", String.valueOf(ended.people()));
    }

    private void tell(SessionSelection selection, EndedSessions ended) {
        switch (selection) {
            case SessionSelection.One _ -> tellEach(ended);
            case SessionSelection.OnTokens _ -> tellEach(ended);
            case SessionSelection.OperatorsBeyond _ -> tellEach(ended);
            case SessionSelection.OfUser(OrganizationId in, UserId user, var _) ->
                    changes.tell(new Change.OfUser(in, user));
            case SessionSelection.OfUserBut(OrganizationId in, UserId user, var _) ->
                    changes.tell(new Change.OfUser(in, user));
            case SessionSelection.OfUserOnConnection(OrganizationId in, UserId user) ->
                    changes.tell(new Change.OfUser(in, user));
            case SessionSelection.OfOrganization(OrganizationId in) ->
                    changes.tell(new Change.OfOrganization(in));
            case SessionSelection.Beyond(OrganizationId in, var _, var _) ->
                    changes.tell(new Change.OfOrganization(in));
            case SessionSelection.OnConnection(OrganizationId in) ->
                    changes.tell(new Change.OfOrganization(in));
        }
    }

    private void tellEach(EndedSessions ended) {
        ended.sessions().forEach(session -> changes.tell(new Change.OfSession(session.hash())));
    }
}
