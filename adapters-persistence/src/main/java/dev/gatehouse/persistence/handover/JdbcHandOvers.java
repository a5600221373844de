package dev.gatehouse.persistence.handover;

import dev.gatehouse.application.handover.HandOvers;
import dev.gatehouse.domain.handover.HandOver;
import dev.gatehouse.domain.handover.HandOverEnd;
import dev.gatehouse.domain.handover.HandOverId;
import dev.gatehouse.domain.handover.Maker;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Row;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcHandOvers implements HandOvers {
    private final Database database;

    JdbcHandOvers(Database database) {
        this.database = database;
    }

    @Override
    public void keep(HandOver handOver) {
        database.change(
                """
                insert into hand_overs (id, organization_id, recipient, maker_kind, maker_id,
                    maker_name, made_at, expires_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                handOver.id().value(),
                handOver.organization().value(),
                handOver.recipient().value(),
                handOver.maker().kind(),
                handOver.maker().id(),
                handOver.maker().name(),
                handOver.madeAt(),
                handOver.expiresAt());
    }

    @Override
    public Optional<HandOver> find(SecretHash cookie) {
        return database.find(
                "select * from hand_overs where cookie_hash = ?",
                JdbcHandOvers::read,
                cookie.hex());
    }

    @Override
    public Optional<HandOver> find(OrganizationId organization, HandOverId id) {
        return database.find(
                "select * from hand_overs where id = ? and organization_id = ?",
                JdbcHandOvers::read,
                id.value(),
                organization.value());
    }

    @Override
    public List<HandOver> latest(OrganizationId organization, int limit) {
        return database.list(
                """
                select * from hand_overs where organization_id = ?
                    order by made_at desc, id desc limit ?\
                """,
                JdbcHandOvers::read,
                organization.value(),
                limit);
    }

    @Override
    public boolean open(HandOverId id, SecretHash cookie, Instant at) {
        return database.changeOne(
                """
                update hand_overs set cookie_hash = ?, opened_at = ?, last_used_at = ?
                    where id = ? and opened_at is null and ended_at is null\
                """,
                cookie.hex(),
                at,
                at,
                id.value());
    }

    @Override
    public void used(HandOverId id, Instant at) {
        database.change(
                "update hand_overs set last_used_at = ? where id = ? and ended_at is null",
                at,
                id.value());
    }

    @Override
    public boolean saved(HandOverId id, long draft) {
        return database.changeOne(
                "update hand_overs set draft = ? where id = ? and ended_at is null",
                draft,
                id.value());
    }

    @Override
    public boolean proved(HandOverId id, long draft) {
        return database.changeOne(
                "update hand_overs set proven = ? where id = ? and ended_at is null",
                draft,
                id.value());
    }

    @Override
    public boolean end(HandOverId id, HandOverEnd reason, Instant at) {
        return database.changeOne(
                """
                update hand_overs set ended_at = ?, end_reason = ?
                    where id = ? and ended_at is null\
                """,
                at,
                reason,
                id.value());
    }

    /** One by one in the order of their ids, so that two who end all never wait for each other. */
    @Override
    public List<HandOver> endAll(OrganizationId organization, HandOverEnd reason, Instant at) {
        List<HandOver> live =
                database.list(
                        """
                        select * from hand_overs where organization_id = ? and ended_at is null
                            and expires_at > ? order by id\
                        """,
                        JdbcHandOvers::read,
                        organization.value(),
                        at);
        return live.stream()
                .filter(found -> end(found.id(), reason, at))
                .map(found -> found.ended(reason, at))
                .toList();
    }

    private static HandOver read(Row row) {
        return new HandOver(
                new HandOverId(row.uuid("id")),
                new OrganizationId(row.uuid("organization_id")),
                new DisplayName(row.text("recipient")),
                new Maker(
                        row.constant("maker_kind", Maker.Kind.class),
                        row.uuid("maker_id"),
                        row.text("maker_name")),
                row.instant("made_at"),
                row.instant("expires_at"),
                row.maybeInstant("opened_at"),
                row.maybeInstant("last_used_at"),
                row.maybeNumber("draft"),
                row.maybeNumber("proven"),
                row.maybeInstant("ended_at").map(at -> ending(row, at)));
    }

    private static HandOver.Ending ending(Row row, Instant at) {
        return new HandOver.Ending(row.constant("end_reason", HandOverEnd.class), at);
    }
}
