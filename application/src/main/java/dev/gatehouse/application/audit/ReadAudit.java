package dev.gatehouse.application.audit;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.Permission;

import java.util.Optional;

/** Reads an organization's audit log, newest first; all of it or one kind of act. */
public final class ReadAudit {
    private static final int PAGE = 50;
    private final AuditLog log;

    public ReadAudit(AuditLog log) {
        this.log = log;
    }

    public Page<AuditEntry> page(
            CallContext call,
            OrganizationId organization,
            Optional<AuditAct> act,
            Optional<String> after) {
        call.require(Permission.VIEW_AUDIT, organization);
        return log.page(organization, act, after, PAGE);
    }
}
