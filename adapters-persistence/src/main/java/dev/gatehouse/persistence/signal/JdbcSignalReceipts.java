package dev.gatehouse.persistence.signal;

import dev.gatehouse.application.signal.SignalReceipts;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.signal.SignalKind;
import dev.gatehouse.domain.signal.SignalReceipt;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Row;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcSignalReceipts implements SignalReceipts {
    private final Database database;

    JdbcSignalReceipts(Database database) {
        this.database = database;
    }

    @Override
    public void keep(OrganizationId organization, SignalReceipt receipt) {
        boolean created =
                database.tryToChange(
                                """
                                insert into signal_receipts (received_at, event, result,
                                    sessions_ended, took_ms, organization_id, kind, believed)
                                    values (?, ?, ?, ?, ?, ?, ?, ?)\
                                """,
                                receipt.at(),
                                receipt.event(),
                                receipt.result(),
                                receipt.sessionsEnded(),
                                receipt.took().toMillis(),
                                organization.value(),
                                receipt.kind(),
                                receipt.believed())
                        .done();
        if (!created) {
            replace(organization, receipt);
        }
    }

    private void replace(OrganizationId organization, SignalReceipt receipt) {
        database.change(
                """
                update signal_receipts set received_at = ?, event = ?, result = ?,
                    sessions_ended = ?, took_ms = ?
                    where organization_id = ? and kind = ? and believed = ? and received_at <= ?\
                """,
                receipt.at(),
                receipt.event(),
                receipt.result(),
                receipt.sessionsEnded(),
                receipt.took().toMillis(),
                organization.value(),
                receipt.kind(),
                receipt.believed(),
                receipt.at());
    }

    @Override
    public Optional<SignalReceipt> latest(
            OrganizationId organization, SignalKind kind, boolean believed) {
        return database.find(
                """
                select * from signal_receipts
                    where organization_id = ? and kind = ? and believed = ?\
                """,
                JdbcSignalReceipts::read,
                organization.value(),
                kind,
                believed);
    }

    @Override
    public List<SignalReceipt> all(OrganizationId organization) {
        return database.list(
                "select * from signal_receipts where organization_id = ? order by received_at desc",
                JdbcSignalReceipts::read,
                organization.value());
    }

    private static SignalReceipt read(Row row) {
        return new SignalReceipt(
                row.constant("kind", SignalKind.class),
                row.flag("believed"),
                row.instant("received_at"),
                row.text("event"),
                row.text("result"),
                (int) row.number("sessions_ended"),
                Duration.ofMillis(row.number("took_ms")));
    }
}
