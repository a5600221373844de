package dev.gatehouse.application.audit;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.application.storage.Pages;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.organization.OrganizationId;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class InMemoryAuditLog implements AuditLog {
    private final Memory.Table<UUID, AuditEntry> rows;

    public InMemoryAuditLog(Memory memory) {
        this.rows = memory.table();
    }

    @Override
    public void append(AuditEntry entry) {
        rows.put(entry.id(), entry);
    }

    @Override
    public Page<AuditEntry> page(OrganizationId organization, Optional<String> after, int limit) {
        List<AuditEntry> sorted =
                rows.where(row -> row.organization().equals(Optional.of(organization)))
                        .sorted(
                                Comparator.comparing(AuditEntry::at)
                                        .thenComparing(AuditEntry::id)
                                        .reversed())
                        .toList();
        return Pages.cut(sorted, after, limit, row -> row.id().toString());
    }

    /** Everything that was noted about such an act, in the order in which it was noted. */
    public List<AuditEntry> of(AuditAct act) {
        return rows.where(row -> row.act() == act).toList();
    }
}
