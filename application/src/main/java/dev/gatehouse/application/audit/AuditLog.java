package dev.gatehouse.application.audit;

import dev.gatehouse.application.storage.Page;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.organization.OrganizationId;

import java.util.Optional;

/** The append-only log of what was done. */
public interface AuditLog {
    /** Appends within the transaction under way; the entry exists exactly if the deed does. */
    void append(AuditEntry entry);

    /**
     * An organization's entries, newest first. An unreadable {@code after} gives the first page.
     */
    Page<AuditEntry> page(OrganizationId organization, Optional<String> after, int limit);
}
