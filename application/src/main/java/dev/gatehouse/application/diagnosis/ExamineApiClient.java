package dev.gatehouse.application.diagnosis;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.connection.ApiClient;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.application.connection.ExaminesApiClients;
import dev.gatehouse.application.connection.NoteSeen;
import dev.gatehouse.application.connection.PrepareConnection;
import dev.gatehouse.application.handover.HandOverLimits;
import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.measurement.Measurements;
import dev.gatehouse.domain.apiaccess.ScopeSet;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Examination;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.connection.Sight;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.role.RoleCatalogue;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tries a program's credentials at the provider, for one run; they are neither stored nor noted;
 * what was seen with them is.
 *
 * <p>The draft is taken where there is one, else the live settings; the holder of a hand-over tries
 * with the draft alone that was saved through it.
 */
public final class ExamineApiClient {
    private final Connections connections;
    private final Connectors connectors;
    private final PrepareConnection prepare;
    private final NoteSeen seen;
    private final HandOverLimits limits;
    private final AuditTrail audit;
    private final Measurements measurements;
    private final InstantSource clock;

    public ExamineApiClient(
            Connections connections,
            Connectors connectors,
            PrepareConnection prepare,
            NoteSeen seen,
            HandOverLimits limits,
            AuditTrail audit,
            Measurements measurements,
            InstantSource clock) {
        this.connections = connections;
        this.connectors = connectors;
        this.prepare = prepare;
        this.seen = seen;
        this.limits = limits;
        this.audit = audit;
        this.measurements = measurements;
        this.clock = clock;
    }

    /** The settings of one revision. */
    private record Target(ConnectionSettings settings, long revision) {}

    /** What it came to; empty when nothing is saved yet, or this provider cannot be asked so. */
    public Optional<Diagnosis> examine(
            CallContext call,
            Organization organization,
            ApiClient client,
            ExaminationProgress progress) {
        call.require(Permission.PREPARE_CONNECTION, organization.id());
        Optional<IdentityProviderConnection> connection = connections.find(organization.id());
        Optional<Target> target =
                connection
                        .flatMap(ExamineApiClient::target)
                        .filter(t -> limits.mayUse(call, organization.id(), t.revision()));
        if (target.isEmpty()
                || !(connectors.get(target.get().settings().kind())
                        instanceof ExaminesApiClients asks)) {
            return Optional.empty();
        }
        ConnectionInUse inUse =
                prepare.prepare(
                        organization, connection.orElseThrow().id(), target.get().settings());
        Diagnosis diagnosis = asks.examineApiClient(inUse, client, scopes(), progress);
        seen.note(
                organization.id(),
                Sight.API_CLIENT,
                new Examination(target.get().revision(), clock.instant(), diagnosis));
        measurements.take(Measurement.Examined.with(Measurement.Look.API_CLIENT, diagnosis));
        audit.note(
                call,
                AuditAct.CONNECTION_EXAMINED,
                organization.id(),
                "API client " + client.id(),
                Map.of("findings", String.valueOf(diagnosis.findings().size())));
        return Optional.of(diagnosis);
    }

    private static Optional<Target> target(IdentityProviderConnection connection) {
        return connection
                .draft()
                .map(draft -> new Target(draft.settings(), draft.revision()))
                .or(
                        () ->
                                connection
                                        .live()
                                        .map(live -> new Target(live.settings(), live.revision())));
    }

    private static List<Scope> scopes() {
        return RoleCatalogue.BUILT_IN.roles().stream()
                .map(role -> ScopeSet.giving(role.key()))
                .toList();
    }
}
