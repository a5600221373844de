package dev.gatehouse.persistence.connection;

import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.storage.ConcurrentChange;
import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.persistence.organization.StoredUrls;
import dev.gatehouse.persistence.storage.Change;
import dev.gatehouse.persistence.storage.Database;
import dev.gatehouse.persistence.storage.Row;

import jakarta.inject.Singleton;

import java.util.Optional;

@Singleton
final class JdbcConnections implements Connections {
    private static final String AUDIENCE_CONSTRAINT = "connections_api_audience";

    private final Database database;
    private final SettingsColumns columns;
    private final StoredUrls urls;

    JdbcConnections(Database database, SettingsColumns columns, StoredUrls urls) {
        this.database = database;
        this.columns = columns;
        this.urls = urls;
    }

    @Override
    public Optional<IdentityProviderConnection> find(OrganizationId organization) {
        return database.find(
                "select * from connections where organization_id = ?",
                this::read,
                organization.value());
    }

    @Override
    public Optional<IdentityProviderConnection> hold(OrganizationId organization) {
        return database.find(
                "select * from connections where organization_id = ? for update",
                this::read,
                organization.value());
    }

    @Override
    public Stored store(IdentityProviderConnection connection) {
        Change change = connection.version() == 0 ? insert(connection) : update(connection);
        return switch (change) {
            case Change.Forbidden forbidden when forbidden.by(AUDIENCE_CONSTRAINT) ->
                    Stored.AUDIENCE_TAKEN;
            case Change.Done(int changed) when changed == 1 -> Stored.STORED;
            case Change _ -> throw new ConcurrentChange("The identity provider connection");
        };
    }

    private Change insert(IdentityProviderConnection connection) {
        return database.tryToChange(
                """
                insert into connections (revision, draft, live, previous, enabled, live_api_issuer,
                    live_api_audience, id, organization_id, version)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)\
                """,
                connection.revision(),
                connection.draft().map(columns::write),
                connection.live().map(columns::write),
                connection.previous().map(columns::write),
                connection.enabled(),
                liveApi(connection).map(settings -> settings.issuer().value()),
                liveApi(connection).map(settings -> urls.stored(settings.audience())),
                connection.id().value(),
                connection.organization().value());
    }

    private Change update(IdentityProviderConnection connection) {
        return database.tryToChange(
                """
                update connections set revision = ?, draft = ?, live = ?, previous = ?, enabled = ?,
                    live_api_issuer = ?, live_api_audience = ?, version = version + 1
                    where id = ? and organization_id = ? and version = ?\
                """,
                connection.revision(),
                connection.draft().map(columns::write),
                connection.live().map(columns::write),
                connection.previous().map(columns::write),
                connection.enabled(),
                liveApi(connection).map(settings -> settings.issuer().value()),
                liveApi(connection).map(settings -> urls.stored(settings.audience())),
                connection.id().value(),
                connection.organization().value(),
                connection.version());
    }

    private static Optional<ConnectionSettings> liveApi(IdentityProviderConnection connection) {
        return connection.live().map(LiveSettings::settings).filter(ConnectionSettings::api);
    }

    @Override
    public boolean takenByAnother(OrganizationId organization, Issuer issuer, Audience audience) {
        return database.count(
                        """
                        select count(*) as counted from connections
                            where live_api_issuer = ? and live_api_audience = ?
                            and organization_id <> ?\
                        """,
                        issuer.value(),
                        urls.stored(audience),
                        organization.value())
                > 0;
    }

    private IdentityProviderConnection read(Row row) {
        return new IdentityProviderConnection(
                new ConnectionId(row.uuid("id")),
                new OrganizationId(row.uuid("organization_id")),
                row.number("revision"),
                row.maybeText("draft").map(columns::readDraft),
                row.maybeText("live").map(columns::readLive),
                row.maybeText("previous").map(columns::readLive),
                row.flag("enabled"),
                row.number("version"));
    }
}
