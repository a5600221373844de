package dev.gatehouse.application.connection;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.TrialReport;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.Permission;

import java.util.Optional;

/** Shows an organization's connection; a secret is never part of it. */
public final class ViewConnection {
    private final Connections connections;
    private final TrialReports reports;
    private final Sessions sessions;

    public ViewConnection(Connections connections, TrialReports reports, Sessions sessions) {
        this.connections = connections;
        this.reports = reports;
        this.sessions = sessions;
    }

    /** A connection and the report of its latest trial sign-in. */
    public record View(
            Optional<IdentityProviderConnection> connection, Optional<TrialReport> report) {}

    public View view(CallContext call, OrganizationId organization) {
        call.require(Permission.VIEW_ORGANIZATION, organization);
        Optional<IdentityProviderConnection> connection = connections.find(organization);
        return new View(connection, connection.flatMap(c -> reports.find(c.id())));
    }

    /** How many sessions end when the draft becomes live: those founded on what it changes. */
    public long sessionsThatPromotionEnds(CallContext call, OrganizationId organization) {
        call.require(Permission.VIEW_ORGANIZATION, organization);
        boolean ends =
                connections
                        .find(organization)
                        .flatMap(
                                c ->
                                        c.draft()
                                                .flatMap(
                                                        d ->
                                                                c.live()
                                                                        .map(
                                                                                l ->
                                                                                        differ(
                                                                                                l
                                                                                                        .settings(),
                                                                                                d
                                                                                                        .settings()))))
                        .orElse(false);
        return ends ? sessions.countFounded(organization) : 0;
    }

    /** How many sessions end when the connection is disabled: those that it founded. */
    public long sessionsThatDisablingEnds(CallContext call, OrganizationId organization) {
        call.require(Permission.VIEW_ORGANIZATION, organization);
        return sessions.countFounded(organization);
    }

    private static boolean differ(ConnectionSettings live, ConnectionSettings draft) {
        return live.differsInIdentity(draft);
    }

    /** How people sign in there, for the sign-in page; known to everybody. */
    public Optional<ConnectionSettings> signInSettings(OrganizationId organization) {
        return connections
                .find(organization)
                .flatMap(IdentityProviderConnection::inForce)
                .map(dev.gatehouse.domain.connection.LiveSettings::settings)
                .filter(settings -> settings.users().isPresent());
    }
}
