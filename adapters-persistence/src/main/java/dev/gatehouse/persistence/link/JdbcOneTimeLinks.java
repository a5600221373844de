package dev.gatehouse.persistence.link;

import dev.gatehouse.application.link.OneTimeLinks;
import dev.gatehouse.domain.handover.HandOverId;
import dev.gatehouse.domain.link.LinkPurpose;
import dev.gatehouse.domain.link.OneTimeLink;
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
        INVITATION,
        HAND_OVER
    }

    private static final Optional<UUID> NOTHING = Optional.empty();

    private final Database database;

    JdbcOneTimeLinks(Database database) {
        this.database = database;
    }

    @Override
    public void keep(OneTimeLink link) {
        switch (link.purpose()) {
            case LinkPurpose.SetUpInstallation() ->
                    keep(link, Kind.SET_UP, NOTHING, NOTHING, Optional.empty(), NOTHING);
            case LinkPurpose.Invitation(var organization, var user, var login) ->
                    keep(
                            link,
                            Kind.INVITATION,
                            Optional.of(organization.value()),
                            Optional.of(user.value()),
                            Optional.of(login.value()),
                            NOTHING);
            case LinkPurpose.HandOver(var organization, var handOver) ->
                    keep(
                            link,
                            Kind.HAND_OVER,
                            Optional.of(organization.value()),
                            NOTHING,
                            Optional.empty(),
                            Optional.of(handOver.value()));
        }
    }

    private void keep(
            OneTimeLink link,
            Kind kind,
            Optional<UUID> organization,
            Optional<UUID> user,
            Optional<String> login,
            Optional<UUID> handOver) {
        database.change(
                """
                insert into one_time_links
                    (hash, purpose, organization_id, user_id, login, hand_over_id, expires_at)
                    values (?, ?, ?, ?, ?, ?, ?)\
                """,
                link.hash().hex(),
                kind,
                organization,
                user,
                login,
                handOver,
                link.expiresAt());
    }

    @Override
    public Optional<OneTimeLink> find(SecretHash hash) {
        return database.find(
                "select * from one_time_links where hash = ?", JdbcOneTimeLinks::read, hash.hex());
    }

    @Override
    public boolean consume(SecretHash hash) {
        return database.changeOne("delete from one_time_links where hash = ?", hash.hex());
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
                    case HAND_OVER ->
                            new LinkPurpose.HandOver(
                                    new OrganizationId(row.uuid("organization_id")),
                                    new HandOverId(row.uuid("hand_over_id")));
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
