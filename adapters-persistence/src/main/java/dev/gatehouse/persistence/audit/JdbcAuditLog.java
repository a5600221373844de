package dev.gatehouse.persistence.audit;

import dev.gatehouse.application.audit.AuditLog;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.domain.audit.Actor;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Json;
import dev.gatehouse.persistence.storage.Mark;
import dev.gatehouse.persistence.storage.Row;
import dev.gatehouse.persistence.storage.Statement;
import dev.gatehouse.persistence.storage.TimeMark;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

@Singleton
final class JdbcAuditLog implements AuditLog {
    private final Database database;
    private final Json json;

    JdbcAuditLog(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void append(AuditEntry entry) {
        database.change(
                """
                insert into audit_entries (id, happened_at, actor_kind, actor_id, actor_name, act,
                    organization_id, target, details, address, correlation_id, times)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                entry.id(),
                entry.at(),
                entry.actor().kind(),
                entry.actor().id(),
                entry.actor().name(),
                entry.act(),
                entry.organization().map(OrganizationId::value),
                entry.target(),
                json.write(entry.details()),
                entry.address(),
                entry.correlationId(),
                entry.times());
    }

    @Override
    public Page<AuditEntry> page(
            OrganizationId organization,
            Optional<AuditAct> act,
            Optional<String> after,
            int limit) {
        TimeMark from = TimeMark.read(after);
        Statement statement =
                new Statement(
                        "select * from audit_entries where organization_id = ?",
                        organization.value());
        act.ifPresent(only -> statement.and("act = ?", only));
        statement
                .and("happened_at <= ?", from.at())
                .and("(happened_at < ? or id < ?)", from.at(), from.id())
                .add(" order by happened_at desc, id desc limit ?", limit + 1);
        List<AuditEntry> rows = database.list(statement.sql(), this::read, statement.parameters());
        return Mark.page(rows, limit, last -> new TimeMark(last.at(), last.id()).mark());
    }

    /**
     * A stretch of the index for each day: grouping by an expression of the time costs a multiple.
     */
    @Override
    public Map<LocalDate, Long> countByDay(
            OrganizationId organization, AuditAct act, Instant from, Instant until) {
        Map<LocalDate, Long> days = new TreeMap<>();
        Instant begin = from;
        while (begin.isBefore(until)) {
            LocalDate day = LocalDate.ofInstant(begin, ZoneOffset.UTC);
            Instant next = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            long times = count(organization, act, begin, next.isBefore(until) ? next : until);
            if (times > 0) {
                days.put(day, times);
            }
            begin = next;
        }
        return days;
    }

    private long count(OrganizationId organization, AuditAct act, Instant from, Instant until) {
        return database.count(
                """
                select coalesce(sum(times), 0) as counted from audit_entries
                    where organization_id = ? and act = ? and happened_at >= ? and happened_at < ?\
                """,
                organization.value(),
                act,
                from,
                until);
    }

    private AuditEntry read(Row row) {
        return new AuditEntry(
                row.uuid("id"),
                row.instant("happened_at"),
                new Actor(
                        row.constant("actor_kind", Actor.Kind.class),
                        row.text("actor_id"),
                        row.text("actor_name")),
                row.constant("act", AuditAct.class),
                row.maybeUuid("organization_id").map(OrganizationId::new),
                row.text("target"),
                json.entries(row.text("details")),
                row.text("address"),
                row.text("correlation_id"));
    }
}
