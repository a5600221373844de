package dev.gatehouse.persistence.connection;

import dev.gatehouse.application.connection.ClientKeys;
import dev.gatehouse.domain.connection.ClientKey;
import dev.gatehouse.domain.connection.KeyRing;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.persistence.secret.Sealing;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Row;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;

@Singleton
final class JdbcClientKeys implements ClientKeys {
    private final Database database;
    private final Sealing sealing;

    JdbcClientKeys(Database database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    @Override
    public KeyRing of(OrganizationId organization) {
        return new KeyRing(
                database.list(
                        "select * from client_keys where organization_id = ?",
                        row -> read(organization, row),
                        organization.value()));
    }

    private ClientKey read(OrganizationId organization, Row row) {
        String id = row.text("id");
        return new ClientKey(
                (int) row.number("number"),
                id,
                new Secret(sealing.open(row.bytes("sealed"), owner(organization, id))),
                row.instant("used_from"),
                row.maybeInstant("ends_at"));
    }

    @Override
    public boolean add(OrganizationId organization, ClientKey key) {
        return database.tryToChange(
                        """
                        insert into client_keys
                            (organization_id, number, id, sealed, used_from, ends_at)
                            values (?, ?, ?, ?, ?, ?)\
                        """,
                        organization.value(),
                        key.number(),
                        key.id(),
                        sealing.seal(key.privateKey().reveal(), owner(organization, key.id())),
                        key.usedFrom(),
                        key.endsAt())
                .done();
    }

    @Override
    public void end(OrganizationId organization, ClientKey ended) {
        database.change(
                "update client_keys set ends_at = ? where organization_id = ? and number = ?",
                ended.endsAt(),
                organization.value(),
                ended.number());
    }

    @Override
    public void forgetOver(OrganizationId organization, Instant now) {
        database.change(
                "delete from client_keys where organization_id = ? and ends_at <= ?",
                organization.value(),
                now);
    }

    @Override
    public void forgetOver(Instant now) {
        database.change("delete from client_keys where ends_at <= ?", now);
    }

    @Override
    public List<OrganizationId> usedSince(Instant then, int most) {
        return database.list(
                """
                select organization_id from client_keys
                    where ends_at is null and used_from <= ?
                    order by used_from, organization_id limit ?\
                """,
                row -> new OrganizationId(row.uuid("organization_id")),
                then,
                most);
    }

    @Override
    public void forgetAll(OrganizationId organization) {
        database.change("delete from client_keys where organization_id = ?", organization.value());
    }

    private static String owner(OrganizationId organization, String id) {
        return "client key " + id + " of " + organization.value();
    }
}
