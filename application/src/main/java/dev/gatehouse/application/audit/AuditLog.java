package dev.gatehouse.application.audit;

import dev.gatehouse.application.storage.Page;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.organization.OrganizationId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The append-only log of what was done. */
public interface AuditLog {
    /** Appends within the transaction under way; the entry exists exactly if the deed does. */
    void append(AuditEntry entry);

    /**
     * An organization's entries, newest first.
     *
     * @param act only entries of this kind
     */
    Page<AuditEntry> page(
            OrganizationId organization, Optional<AuditAct> act, Optional<String> after, int limit);

    /**
     * How often it was done from one moment to before another, by days of UTC; an entry that stands
     * for several counts as many. Days without any are absent. For few days: each is a query, which
     * reads the index alone.
     */
    Map<LocalDate, Long> countByDay(
            OrganizationId organization, AuditAct act, Instant from, Instant until);
}
