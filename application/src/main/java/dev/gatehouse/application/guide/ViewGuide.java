package dev.gatehouse.application.guide;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.IdentityProviderConnector;
import dev.gatehouse.application.connection.ViewConnection;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Draft;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.FindingCode;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.connection.TrialReport;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.RoleCatalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows the set-up guide of an organization: its steps, its own values, and how far it is. */
public final class ViewGuide {
    private final ViewConnection connections;
    private final Connectors connectors;
    private final WhatWasSeen whatWasSeen;

    public ViewGuide(ViewConnection connections, Connectors connectors, WhatWasSeen whatWasSeen) {
        this.connections = connections;
        this.connectors = connectors;
        this.whatWasSeen = whatWasSeen;
    }

    /**
     * The guide to one kind of provider; without steps when its connector documents none.
     *
     * @param foundByChecks the codes of the findings that the checks of the draft made
     * @param foundByTrial the codes of those of the latest trial sign-in
     */
    public record Guide(
            ProviderKind kind,
            String providerName,
            GuideValues values,
            List<Judged> steps,
            Set<FindingCode> foundByChecks,
            Set<FindingCode> foundByTrial) {
        public Guide {
            steps = List.copyOf(steps);
        }
    }

    /** A step and how far it is done. */
    public record Judged(GuideStep step, StepState state) {}

    /** The guide to the provider that was chosen, else to the one that is offered first. */
    public Guide view(CallContext call, Organization organization) {
        ViewConnection.View seen = connections.view(call, organization.id());
        ProviderKind kind =
                seen.connection()
                        .flatMap(IdentityProviderConnection::chosenKind)
                        .orElseGet(() -> connectors.all().getFirst().kind());
        return guide(call, organization, connectors.get(kind), seen);
    }

    /** The guide to this kind of provider, whatever was chosen. */
    public Guide view(
            CallContext call, Organization organization, IdentityProviderConnector connector) {
        return guide(call, organization, connector, connections.view(call, organization.id()));
    }

    private Guide guide(
            CallContext call,
            Organization organization,
            IdentityProviderConnector connector,
            ViewConnection.View seen) {
        Optional<ConnectionSettings> settings =
                seen.connection()
                        .flatMap(ViewGuide::settings)
                        .filter(known -> known.kind().equals(connector.kind()));
        JudgeStep judge =
                new JudgeStep(
                        settings.isPresent()
                                ? whatWasSeen.of(call, organization.id(), seen)
                                : List.of());
        List<GuideStep> steps =
                connector instanceof DocumentsSetUp documented ? documented.steps() : List.of();
        return new Guide(
                connector.kind(),
                connector.form().providerName(),
                GuideValues.of(
                        organization,
                        connector.kind(),
                        connector.form().scopes(),
                        RoleCatalogue.BUILT_IN,
                        settings),
                steps.stream().map(step -> new Judged(step, judge.judge(step))).toList(),
                codes(seen.connection().flatMap(c -> c.draft()).map(Draft::diagnosis)),
                codes(seen.report().map(TrialReport::diagnosis)));
    }

    private static Optional<ConnectionSettings> settings(IdentityProviderConnection connection) {
        return connection
                .draft()
                .map(Draft::settings)
                .or(() -> connection.live().map(LiveSettings::settings));
    }

    private static Set<FindingCode> codes(Optional<Diagnosis> diagnosis) {
        return diagnosis.map(Diagnosis::findings).orElse(List.of()).stream()
                .map(Finding::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
