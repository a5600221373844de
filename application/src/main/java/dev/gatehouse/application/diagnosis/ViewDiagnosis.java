package dev.gatehouse.application.diagnosis;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.ConnectionTroubles;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Examination;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.Permission;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows what the latest examinations of an organization's connection came to. */
public final class ViewDiagnosis {
    private final Connections connections;
    private final Examinations examinations;
    private final ConnectionTroubles inUse;

    public ViewDiagnosis(
            Connections connections, Examinations examinations, ConnectionTroubles inUse) {
        this.connections = connections;
        this.examinations = examinations;
        this.inUse = inUse;
    }

    /**
     * The connection and the latest look at its live settings.
     *
     * @param live empty when these live settings were not looked at yet
     */
    public record View(
            Optional<IdentityProviderConnection> connection, Optional<Examination> live) {
        /** The look at the draft. */
        public Optional<Examination> draft() {
            return connection
                    .flatMap(IdentityProviderConnection::draft)
                    .map(d -> new Examination(d.revision(), d.savedAt(), d.diagnosis()));
        }
    }

    /** Whoever sees no more of the organization than the draft sees no look at what is in force. */
    public View view(CallContext call, OrganizationId organization) {
        call.require(Permission.VIEW_CONNECTION, organization);
        View whole = view(organization);
        return call.caller().may(Permission.VIEW_ORGANIZATION, organization)
                ? whole
                : new View(whole.connection(), Optional.empty());
    }

    private View view(OrganizationId organization) {
        Optional<IdentityProviderConnection> connection = connections.find(organization);
        Optional<Examination> live =
                connection.flatMap(
                        c ->
                                examinations
                                        .find(c.id())
                                        .filter(look -> look.revision() == c.liveRevision()));
        return new View(connection, live);
    }

    /** Errors and warnings of the live settings in force, which want somebody's attention. */
    public Diagnosis wantAttention(CallContext call, OrganizationId organization) {
        call.require(Permission.VIEW_ORGANIZATION, organization);
        return troubles(organization);
    }

    /** How many there are, for an operator, who may not look into the organization. */
    public int countForOperator(CallContext call, OrganizationId organization) {
        call.require(Permission.VIEW_ORGANIZATIONS);
        return troubles(organization).results().size();
    }

    private Diagnosis troubles(OrganizationId organization) {
        View view = view(organization);
        boolean inForce =
                view.connection().flatMap(IdentityProviderConnection::inForce).isPresent();
        return inForce
                ? new Diagnosis(
                        Stream.concat(
                                        refresh(organization),
                                        view.live().stream()
                                                .flatMap(
                                                        look -> look.diagnosis().results().stream())
                                                .filter(ViewDiagnosis::isTrouble))
                                .toList())
                : new Diagnosis(List.of());
    }

    /** What kept tokens from being renewed, until it works again. */
    private Stream<CheckResult> refresh(OrganizationId organization) {
        return inUse.find(organization).stream()
                .map(trouble -> new CheckResult.Found("refresh", trouble.finding()));
    }

    private static boolean isTrouble(CheckResult result) {
        return result instanceof CheckResult.Found(String _, Finding finding)
                && finding.severity() != Severity.NOTE;
    }
}
