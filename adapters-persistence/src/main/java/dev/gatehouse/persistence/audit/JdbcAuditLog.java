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
import dev.gatehouse.persistence.storage.TimeMark;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;

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
                    organization_id, target, details, address, correlation_id)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
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
                entry.correlationId());
    }

    @Override
    public Page<AuditEntry> page(OrganizationId organization, Optional<String> after, int limit) {
        TimeMark from = TimeMark.read(after);
        List<AuditEntry> rows =
                database.list(
                        """
                        select * from audit_entries
                            where organization_id = ? and happened_at <= ?
                            and (happened_at < ? or id < ?)
                            order by happened_at desc, id desc limit ?\
                        """,
                        this::read,
                        organization.value(),
                        from.at(),
                        from.at(),
                        from.id(),
                        limit + 1);
        return Mark.page(rows, limit, last -> new TimeMark(last.at(), last.id()).mark());
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
