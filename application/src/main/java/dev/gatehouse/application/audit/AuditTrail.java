package dev.gatehouse.application.audit;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.organization.OrganizationId;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Writes entries with caller, time, address and reference code filled in. */
public final class AuditTrail {
    private final AuditLog log;
    private final Identifiers identifiers;
    private final InstantSource clock;

    public AuditTrail(AuditLog log, Identifiers identifiers, InstantSource clock) {
        this.log = log;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** Notes what was done inside an organization. */
    public void note(
            CallContext call,
            AuditAct act,
            OrganizationId organization,
            String target,
            Map<String, String> details) {
        append(call, act, Optional.of(organization), target, details);
    }

    /** Notes what was done to the installation. */
    public void note(CallContext call, AuditAct act, String target, Map<String, String> details) {
        append(call, act, Optional.empty(), target, details);
    }

    /** Notes it where it was done: inside an organization, or to the installation. */
    void note(
            CallContext call,
            AuditAct act,
            Optional<OrganizationId> organization,
            String target,
            Map<String, String> details) {
        append(call, act, organization, target, details);
    }

    private void append(
            CallContext call,
            AuditAct act,
            Optional<OrganizationId> organization,
            String target,
            Map<String, String> details) {
        log.append(
                new AuditEntry(
                        identifiers.next(),
                        clock.instant(),
                        call.caller().actor(),
                        act,
                        organization,
                        target,
                        details,
                        call.device().address(),
                        call.correlationId()));
    }
}
