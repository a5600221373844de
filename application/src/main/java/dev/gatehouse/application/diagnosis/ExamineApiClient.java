package dev.gatehouse.application.diagnosis;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.connection.ApiClient;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.application.connection.ExaminesApiClients;
import dev.gatehouse.application.connection.PrepareConnection;
import dev.gatehouse.domain.apiaccess.ScopeSet;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Draft;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.role.RoleCatalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tries a program's credentials at the provider, for one run; they are neither stored nor noted.
 *
 * <p>The draft is taken where there is one, else the live settings.
 */
public final class ExamineApiClient {
    private final Connections connections;
    private final Connectors connectors;
    private final PrepareConnection prepare;
    private final AuditTrail audit;

    public ExamineApiClient(
            Connections connections,
            Connectors connectors,
            PrepareConnection prepare,
            AuditTrail audit) {
        this.connections = connections;
        this.connectors = connectors;
        this.prepare = prepare;
        this.audit = audit;
    }

    /** What it came to; empty when nothing is saved yet, or this provider cannot be asked so. */
    public Optional<Diagnosis> examine(
            CallContext call,
            Organization organization,
            ApiClient client,
            ExaminationProgress progress) {
        call.require(Permission.MANAGE_IDENTITY_PROVIDER, organization.id());
        Optional<IdentityProviderConnection> connection = connections.find(organization.id());
        Optional<ConnectionSettings> settings =
                connection.flatMap(
                        c ->
                                c.draft()
                                        .map(Draft::settings)
                                        .or(() -> c.live().map(LiveSettings::settings)));
        if (settings.isEmpty()
                || !(connectors.get(settings.get().kind()) instanceof ExaminesApiClients asks)) {
            return Optional.empty();
        }
        ConnectionInUse inUse =
                prepare.prepare(organization, connection.orElseThrow().id(), settings.get());
        Diagnosis diagnosis = asks.examineApiClient(inUse, client, scopes(), progress);
        audit.note(
                call,
                AuditAct.CONNECTION_EXAMINED,
                organization.id(),
                "API client " + client.id(),
                Map.of("findings", String.valueOf(diagnosis.findings().size())));
        return Optional.of(diagnosis);
    }

    private static List<Scope> scopes() {
        return RoleCatalogue.BUILT_IN.roles().stream()
                .map(role -> ScopeSet.giving(role.key()))
                .toList();
    }
}
