package dev.gatehouse.persistence.operator;

import dev.gatehouse.application.operator.OneTimeLinks;
import dev.gatehouse.domain.operator.LinkPurpose;
import dev.gatehouse.domain.operator.OneTimeLink;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.SecretHash;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Row;

import jakarta.inject.Singleton;

import java.util.Optional;
import java.util.UUID;

@Singleton
final class JdbcOneTimeLinks implements OneTimeLinks {
    /** The purposes as they are stored. */
    private enum Kind {
        SET_UP,
        INVITATION
    }

    private final Database database;

    JdbcOneTimeLinks(Database database) {
        this.database = database;
    }

    @Override
    public void keep(OneTimeLink link) {
        Optional<LinkPurpose.Invitation> invitation =
                link.purpose() instanceof LinkPurpose.Invitation invited
                        ? Optional.of(invited)
                        : Optional.empty();
        database.change(
                """
                insert into one_time_links
                    (hash, purpose, organization_id, user_id, login, expires_at)
                    values (?, ?, ?, ?, ?, ?)\
                """,
                link.hash().hex(),
                invitation.isPresent() ? Kind.INVITATION : Kind.SET_UP,
                invitation.map(i -> i.organization().value()),
                invitation.map(i -> i.user().value()),
                invitation.map(i -> i.login().value()),
                link.expiresAt());
    }

    @Override
    public Optional<OneTimeLink> find(SecretHash hash) {
        return database.find(
                "select * from one_time_links where hash = ?", JdbcOneTimeLinks::read, hash.hex());
    }

    @Override
    public boolean consume(SecretHash hash) {
        return database.change("delete from one_time_links where hash = ?", hash.hex()) == 1;
    }

    @Override
    public void withdrawSetUpLinks() {
        // Alone until the transaction ends: two nodes that start at once leave one link.
        database.list("select id from installation for update", row -> row.number("id"));
        database.change("delete from one_time_links where purpose = ?", Kind.SET_UP);
    }

    private static OneTimeLink read(Row row) {
        LinkPurpose purpose =
                switch (row.constant("purpose", Kind.class)) {
                    case SET_UP -> new LinkPurpose.SetUpInstallation();
                    case INVITATION -> invitation(row);
                };
        return new OneTimeLink(
                new SecretHash(row.text("hash")), purpose, row.instant("expires_at"));
    }

    private static LinkPurpose invitation(Row row) {
        UUID organization = row.uuid("organization_id");
        return new LinkPurpose.Invitation(
                new OrganizationId(organization),
                new UserId(row.uuid("user_id")),
                new LoginName(row.text("login")));
    }
}
