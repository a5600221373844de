package dev.gatehouse.application.connection;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.application.cluster.ChangeLog;
import dev.gatehouse.application.session.EndSessions;
import dev.gatehouse.application.storage.ConcurrentChange;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.Promotion;
import dev.gatehouse.domain.connection.TrialReport;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SignOutReason;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Makes a proven draft the live settings, in one step, and ends the sessions that it must. */
public final class PromoteDraft {
    private final Connections connections;
    private final TrialReports reports;
    private final EndSessions endSessions;
    private final ChangeLog changes;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final InstantSource clock;

    public PromoteDraft(
            Connections connections,
            TrialReports reports,
            EndSessions endSessions,
            ChangeLog changes,
            Transactions transactions,
            AuditTrail audit,
            InstantSource clock) {
        this.connections = connections;
        this.reports = reports;
        this.endSessions = endSessions;
        this.changes = changes;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of the proof. */
    public enum Outcome {
        CONNECTED,
        /** The draft or the live settings changed meanwhile; nothing was promoted. */
        SUPERSEDED,
        /** Another organization's API access has this issuer and audience. */
        AUDIENCE_TAKEN
    }

    /** Promotes exactly the revision that was proven, if the live settings are those it saw. */
    public Outcome promote(
            CallContext call, OrganizationId organization, long draft, long live, Diagnosis seen) {
        return unlessOvertaken(() -> tryTo(call, organization, draft, live, seen));
    }

    /** Two administrators who promote at once: the second sees what the first has made live. */
    private Outcome unlessOvertaken(Supplier<Outcome> work) {
        try {
            return transactions.run(work);
        } catch (ConcurrentChange overtaken) {
            return transactions.run(work);
        }
    }

    private Outcome tryTo(
            CallContext call, OrganizationId organization, long draft, long live, Diagnosis seen) {
        Instant now = clock.instant();
        IdentityProviderConnection before = connections.find(organization).orElseThrow();
        return switch (before.promote(draft, live, now)) {
            case Promotion.Superseded() -> {
                reports.keep(before.id(), new TrialReport(draft, now, false, seen));
                yield Outcome.SUPERSEDED;
            }
            case Promotion.Promoted(IdentityProviderConnection after, boolean identityChanged) ->
                    store(call, after, identityChanged, new TrialReport(draft, now, true, seen));
        };
    }

    private Outcome store(
            CallContext call,
            IdentityProviderConnection after,
            boolean identityChanged,
            TrialReport report) {
        if (connections.store(after) == Connections.Stored.AUDIENCE_TAKEN) {
            reports.keep(after.id(), withAudienceTaken(report, after));
            return Outcome.AUDIENCE_TAKEN;
        }
        reports.keep(after.id(), report);
        changes.tell(new Change.OfOrganization(after.organization()));
        int ended = identityChanged ? endSessions(call, after.organization()) : 0;
        audit.note(
                call,
                AuditAct.CONNECTION_CONNECTED,
                after.organization(),
                after.live().orElseThrow().settings().issuer().value(),
                Map.of(
                        "revision", String.valueOf(report.draftRevision()),
                        "sessions_ended", String.valueOf(ended)));
        return Outcome.CONNECTED;
    }

    private static TrialReport withAudienceTaken(
            TrialReport report, IdentityProviderConnection after) {
        List<CheckResult> results = new ArrayList<>(report.diagnosis().results());
        results.add(AudienceTaken.by(after.live().orElseThrow().settings()));
        return new TrialReport(report.draftRevision(), report.at(), false, new Diagnosis(results));
    }

    private int endSessions(CallContext call, OrganizationId organization) {
        return endSessions
                .end(
                        call,
                        new SessionSelection.OnConnection(organization),
                        SignOutReason.CONFIGURATION_CHANGED)
                .count();
    }
}
