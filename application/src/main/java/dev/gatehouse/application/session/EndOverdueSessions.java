package dev.gatehouse.application.session;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.cluster.Chore;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.Device;
import dev.gatehouse.domain.session.SessionLimits;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SignOutReason;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Ends sessions that reached a limit and that nobody uses, so that lists and numbers tell of them.
 *
 * <p>A session that is used after its limit ends at that moment; this is for all others.
 */
public final class EndOverdueSessions implements Chore {
    private static final int ORGANIZATIONS = 100;

    private final Organizations organizations;
    private final SessionPolicies policies;
    private final EndSessions endSessions;
    private final InstantSource clock;

    public EndOverdueSessions(
            Organizations organizations,
            SessionPolicies policies,
            EndSessions endSessions,
            InstantSource clock) {
        this.organizations = organizations;
        this.policies = policies;
        this.endSessions = endSessions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "end-overdue-sessions";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        Optional<String> after = Optional.empty();
        do {
            Page<Organization> page = organizations.page(after, ORGANIZATIONS);
            page.items().forEach(organization -> end(organization.id()));
            after = page.next();
        } while (after.isPresent());
        Instant now = clock.instant();
        SessionLimits limits = SessionLimits.DEFAULT;
        end(
                new SessionSelection.OperatorsBeyond(
                        limits.startedBefore(now), limits.seenBefore(now)));
    }

    private void end(OrganizationId organization) {
        Instant now = clock.instant();
        SessionLimits limits = policies.of(organization).limits();
        end(
                new SessionSelection.Beyond(
                        organization, limits.startedBefore(now), limits.seenBefore(now)));
    }

    private void end(SessionSelection overdue) {
        endSessions.end(
                CallContext.bySystem(Device.of(null, null)),
                overdue,
                SignOutReason.LIFETIME_REACHED);
    }
}
