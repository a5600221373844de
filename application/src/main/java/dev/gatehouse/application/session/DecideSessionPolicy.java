package dev.gatehouse.application.session;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.application.cluster.ChangeLog;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.session.SessionLimits;
import dev.gatehouse.domain.session.SessionPolicy;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SignOutReason;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Shows and changes what an organization decides about its sessions. */
public final class DecideSessionPolicy {
    private final SessionPolicies policies;
    private final Sessions sessions;
    private final EndSessions endSessions;
    private final ChangeLog changes;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final InstantSource clock;

    public DecideSessionPolicy(
            SessionPolicies policies,
            Sessions sessions,
            EndSessions endSessions,
            ChangeLog changes,
            Transactions transactions,
            AuditTrail audit,
            InstantSource clock) {
        this.policies = policies;
        this.sessions = sessions;
        this.endSessions = endSessions;
        this.changes = changes;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    public SessionPolicy view(CallContext call, OrganizationId organization) {
        call.require(Permission.VIEW_ORGANIZATION, organization);
        return policies.of(organization);
    }

    /** How many sessions the policy would end at once: those beyond its limits. */
    public long ends(CallContext call, OrganizationId organization, SessionPolicy policy) {
        call.require(Permission.MANAGE_IDENTITY_PROVIDER, organization);
        return beyond(organization, policy.limits())
                - beyond(organization, policies.of(organization).limits());
    }

    private long beyond(OrganizationId organization, SessionLimits limits) {
        Instant now = clock.instant();
        return sessions.countBeyond(
                organization, limits.startedBefore(now), limits.seenBefore(now));
    }

    /**
     * Changes the policy and ends the sessions beyond its limits; returns how many. Who owns tokens
     * counts from the next sign-in on.
     */
    public int decide(CallContext call, OrganizationId organization, SessionPolicy policy) {
        call.require(Permission.MANAGE_IDENTITY_PROVIDER, organization);
        return transactions.run(
                () -> {
                    policies.set(organization, policy);
                    changes.tell(new Change.OfOrganization(organization));
                    int ended = endBeyond(call, organization, policy.limits());
                    note(call, organization, policy, ended);
                    return ended;
                });
    }

    private int endBeyond(CallContext call, OrganizationId organization, SessionLimits limits) {
        Instant now = clock.instant();
        var beyond =
                new SessionSelection.Beyond(
                        organization, limits.startedBefore(now), limits.seenBefore(now));
        return endSessions.end(call, beyond, SignOutReason.LIFETIME_REACHED).count();
    }

    private void note(
            CallContext call, OrganizationId organization, SessionPolicy policy, int ended) {
        audit.note(
                call,
                AuditAct.SESSION_POLICY_CHANGED,
                organization,
                "session policy",
                Map.of(
                        "ownership", policy.ownership().key(),
                        "refresh_percent", String.valueOf(policy.refresh().percent()),
                        "absolute_minutes", String.valueOf(policy.limits().absolute().toMinutes()),
                        "idle_minutes", String.valueOf(policy.limits().idle().toMinutes()),
                        "sessions_ended", String.valueOf(ended)));
    }
}
