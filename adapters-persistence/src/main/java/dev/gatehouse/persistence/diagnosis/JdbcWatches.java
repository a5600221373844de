package dev.gatehouse.persistence.diagnosis;

import dev.gatehouse.application.diagnosis.Watches;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.persistence.storage.Database;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Takes by compare-and-set: whoever moves {@code due_at} on first has the connection. */
@Singleton
final class JdbcWatches implements Watches {
    private final Database database;

    JdbcWatches(Database database) {
        this.database = database;
    }

    @Override
    public List<OrganizationId> take(Instant now, Instant until, int most) {
        List<UUID> never =
                database.list(
                        """
                        select c.organization_id from connections c
                            left join watches w on w.organization_id = c.organization_id
                            where c.live is not null and c.enabled and w.due_at is null
                            order by c.organization_id fetch first ? rows only\
                        """,
                        row -> row.uuid("organization_id"),
                        most);
        List<UUID> due =
                database.list(
                        """
                        select w.organization_id from watches w
                            join connections c on c.organization_id = w.organization_id
                            where c.live is not null and c.enabled and w.due_at <= ?
                            order by w.due_at, w.organization_id fetch first ? rows only\
                        """,
                        row -> row.uuid("organization_id"),
                        now,
                        most);
        return java.util.stream.Stream.concat(
                        never.stream().filter(id -> begin(id, until)),
                        due.stream().filter(id -> move(id, now, until)))
                .limit(most)
                .map(OrganizationId::new)
                .toList();
    }

    private boolean begin(UUID organization, Instant until) {
        return database.tryToChange(
                        "insert into watches (organization_id, due_at) values (?, ?)",
                        organization,
                        until)
                .done();
    }

    private boolean move(UUID organization, Instant now, Instant until) {
        return database.changeOne(
                "update watches set due_at = ? where organization_id = ? and due_at <= ?",
                until,
                organization,
                now);
    }

    @Override
    public void again(OrganizationId organization, Instant due) {
        database.change(
                "update watches set due_at = ? where organization_id = ?",
                due,
                organization.value());
    }
}
