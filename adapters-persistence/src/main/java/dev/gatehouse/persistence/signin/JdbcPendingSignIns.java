package dev.gatehouse.persistence.signin;

import dev.gatehouse.application.signin.PendingSignIn;
import dev.gatehouse.application.signin.PendingSignIns;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.persistence.secret.Sealing;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Json;
import dev.gatehouse.persistence.storage.Row;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

@Singleton
final class JdbcPendingSignIns implements PendingSignIns {
    /** Stands for the ticket of one that nobody asked for by it. */
    private static final Secret UNKNOWN = new Secret("");

    private final Database database;
    private final Json json;
    private final Sealing sealing;

    JdbcPendingSignIns(Database database, Json json, Sealing sealing) {
        this.database = database;
        this.json = json;
        this.sealing = sealing;
    }

    @Override
    public void keep(PendingSignIn pending) {
        String hash = pending.ticket().hash().hex();
        database.change(
                """
                insert into pending_sign_ins (hash, organization_id, sealed, asked_at)
                    values (?, ?, ?, ?)\
                """,
                hash,
                pending.organization().value(),
                sealing.seal(json.write(StoredPending.of(pending)), owner(hash)),
                pending.since());
    }

    @Override
    public Optional<PendingSignIn> find(OrganizationId organization, Secret ticket) {
        return database.find(
                "select * from pending_sign_ins where hash = ? and organization_id = ?",
                row -> read(row, ticket),
                ticket.hash().hex(),
                organization.value());
    }

    @Override
    public Optional<PendingSignIn> take(OrganizationId organization, Secret ticket) {
        return database.inTransaction(
                () -> find(organization, ticket).filter(found -> remove(ticket.hash().hex())));
    }

    private boolean remove(String hash) {
        return database.changeOne("delete from pending_sign_ins where hash = ?", hash);
    }

    /** An old one as it lies there. */
    private record Old(String hash, PendingSignIn pending) {}

    @Override
    public List<PendingSignIn> takeOlder(Instant askedBefore, int most) {
        return database.inTransaction(
                () ->
                        database
                                .list(
                                        """
                                        select * from pending_sign_ins where asked_at < ?
                                            order by asked_at, hash limit ?\
                                        """,
                                        row -> new Old(row.text("hash"), read(row, UNKNOWN)),
                                        askedBefore,
                                        most)
                                .stream()
                                .filter(old -> remove(old.hash()))
                                .map(Old::pending)
                                .toList());
    }

    private PendingSignIn read(Row row, Secret ticket) {
        String opened = sealing.open(row.bytes("sealed"), owner(row.text("hash")));
        StoredPending stored = Objects.requireNonNull(json.read(opened, StoredPending.class));
        OrganizationId organization = new OrganizationId(row.uuid("organization_id"));
        return stored.real(ticket, organization, row.instant("asked_at"));
    }

    private static String owner(String hash) {
        return "pending sign-in " + hash;
    }
}
