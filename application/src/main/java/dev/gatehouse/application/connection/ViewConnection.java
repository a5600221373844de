package dev.gatehouse.application.connection;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.handover.HandOverLimits;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Draft;
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
    private final PutInForce inForce;
    private final HandOverLimits limits;

    public ViewConnection(
            Connections connections,
            TrialReports reports,
            Sessions sessions,
            PutInForce inForce,
            HandOverLimits limits) {
        this.connections = connections;
        this.reports = reports;
        this.sessions = sessions;
        this.inForce = inForce;
        this.limits = limits;
    }

    /**
     * A connection and the report of its latest trial sign-in.
     *
     * @param secretIsKept whether the caller may go on with the stored secret
     */
    public record View(
            Optional<IdentityProviderConnection> connection,
            Optional<TrialReport> report,
            boolean secretIsKept) {}

    public View view(CallContext call, OrganizationId organization) {
        call.require(Permission.VIEW_CONNECTION, organization);
        Optional<IdentityProviderConnection> connection = connections.find(organization);
        Optional<TrialReport> report =
                connection
                        .flatMap(c -> reports.find(c.id()))
                        .filter(r -> limits.mayUse(call, organization, r.draftRevision()));
        return new View(connection, report, keepsSecret(call, organization, connection));
    }

    private boolean keepsSecret(
            CallContext call,
            OrganizationId organization,
            Optional<IdentityProviderConnection> connection) {
        long draft = connection.flatMap(c -> c.draft()).map(Draft::revision).orElse(0L);
        return limits.mayUse(call, organization, draft);
    }

    /**
     * What a change of the live settings means, in numbers.
     *
     * @param sessions how many sessions it ends
     * @param people how many people they belong to
     * @param pinnedElsewhere how many people are pinned to another issuer than the one that comes;
     *     if there are any, somebody must say what becomes of them
     */
    public record Effect(long sessions, long people, long pinnedElsewhere) {}

    /** What happens when the draft becomes live. */
    public Effect promotionMeans(CallContext call, OrganizationId organization) {
        call.require(Permission.VIEW_CONNECTION, organization);
        return connections
                .find(organization)
                .flatMap(c -> c.draft().map(draft -> effect(c, draft.settings())))
                .orElseGet(() -> new Effect(0, 0, 0));
    }

    /** What happens when the previous settings become live again; empty when there are none. */
    public Optional<Effect> restoringMeans(CallContext call, OrganizationId organization) {
        call.require(Permission.VIEW_CONNECTION, organization);
        return connections
                .find(organization)
                .flatMap(c -> c.previous().map(previous -> effect(c, previous.settings())));
    }

    /** What happens when the connection is disabled: the sessions that it founded end. */
    public Effect disablingMeans(CallContext call, OrganizationId organization) {
        call.require(Permission.VIEW_CONNECTION, organization);
        return ending(organization, 0);
    }

    private Effect effect(IdentityProviderConnection connection, ConnectionSettings next) {
        OrganizationId organization = connection.organization();
        long elsewhere = inForce.pinnedElsewhere(organization, next);
        return connection.identityChangesTo(next)
                ? ending(organization, elsewhere)
                : new Effect(0, 0, elsewhere);
    }

    private Effect ending(OrganizationId organization, long elsewhere) {
        return new Effect(
                sessions.countFounded(organization),
                sessions.countPeopleFounded(organization),
                elsewhere);
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
