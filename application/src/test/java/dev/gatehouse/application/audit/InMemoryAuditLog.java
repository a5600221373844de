package dev.gatehouse.application.audit;

import dev.gatehouse.application.storage.Memory;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.application.storage.Pages;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.organization.OrganizationId;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

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
    public Page<AuditEntry> page(
            OrganizationId organization,
            Optional<AuditAct> act,
            Optional<String> after,
            int limit) {
        List<AuditEntry> sorted =
                rows.where(row -> row.organization().equals(Optional.of(organization)))
                        .filter(row -> act.isEmpty() || act.get() == row.act())
                        .sorted(
                                Comparator.comparing(AuditEntry::at)
                                        .thenComparing(AuditEntry::id)
                                        .reversed())
                        .toList();
        return Pages.cut(sorted, after, limit, row -> row.id().toString());
    }

    @Override
    public Map<LocalDate, Long> countByDay(
            OrganizationId organization, AuditAct act, Instant from, Instant until) {
        return rows.where(row -> row.organization().equals(Optional.of(organization)))
                .filter(row -> row.act() == act)
                .filter(row -> !row.at().isBefore(from) && row.at().isBefore(until))
                .collect(
                        Collectors.groupingBy(
                                InMemoryAuditLog::day, Collectors.summingLong(AuditEntry::times)));
    }

    private static LocalDate day(AuditEntry entry) {
        return LocalDate.ofInstant(entry.at(), ZoneOffset.UTC);
    }

    /** Everything that was noted about such an act, in the order in which it was noted. */
    public List<AuditEntry> of(AuditAct act) {
        return rows.where(row -> row.act() == act).toList();
    }
}
