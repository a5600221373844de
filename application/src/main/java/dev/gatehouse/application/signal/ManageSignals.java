package dev.gatehouse.application.signal;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.secret.RandomSecrets;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.signal.SharedSecret;
import dev.gatehouse.domain.signal.SignalKind;
import dev.gatehouse.domain.signal.SignalReceipt;
import dev.gatehouse.domain.signal.SignalSettings;
import dev.gatehouse.domain.signal.SignalSettings.Purpose;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Shows and changes what an organization's connection needs for signals. */
public final class ManageSignals {
    private final Connections connections;
    private final Connectors connectors;
    private final SignalSettingsStore store;
    private final SignalReceipts receipts;
    private final RandomSecrets secrets;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final InstantSource clock;

    public ManageSignals(
            Connections connections,
            Connectors connectors,
            SignalSettingsStore store,
            SignalReceipts receipts,
            RandomSecrets secrets,
            Transactions transactions,
            AuditTrail audit,
            InstantSource clock) {
        this.connections = connections;
        this.connectors = connectors;
        this.store = store;
        this.receipts = receipts;
        this.secrets = secrets;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is set up and what came.
     *
     * @param kind of the provider
     * @param offered the signals that it sends
     */
    public record View(
            String kind,
            Set<SignalKind> offered,
            SignalSettings settings,
            List<SignalReceipt> receipts) {}

    /** Empty while the organization has no live connection. */
    public Optional<View> view(CallContext call, OrganizationId organization) {
        call.require(Permission.VIEW_ORGANIZATION, organization);
        return live(organization).map(connection -> view(organization, connection));
    }

    private Optional<IdentityProviderConnection> live(OrganizationId organization) {
        return connections.find(organization).filter(c -> c.live().isPresent());
    }

    private View view(OrganizationId organization, IdentityProviderConnection connection) {
        var kind = connection.live().orElseThrow().settings().kind();
        Set<SignalKind> offered =
                connectors.get(kind) instanceof ReadsRevocationSignals reading
                        ? reading.signals()
                        : Set.of();
        return new View(
                kind.value(), offered, store.find(connection.id()), receipts.all(organization));
    }

    /**
     * Draws a new secret and returns it, once; the former one is accepted until the new one is
     * seen.
     */
    public Optional<Secret> draw(CallContext call, OrganizationId organization, Purpose purpose) {
        Secret drawn = secrets.next();
        boolean done =
                change(
                        call,
                        organization,
                        purpose.name().toLowerCase(Locale.ROOT) + " secret drawn",
                        settings ->
                                settings.with(
                                        purpose,
                                        Optional.of(
                                                SharedSecret.next(
                                                        settings.secret(purpose),
                                                        drawn.hash(),
                                                        clock.instant()))));
        return done ? Optional.of(drawn) : Optional.empty();
    }

    /** Destroys the secret at once; false without a live connection. */
    public boolean withdraw(CallContext call, OrganizationId organization, Purpose purpose) {
        return change(
                call,
                organization,
                purpose.name().toLowerCase(Locale.ROOT) + " secret withdrawn",
                settings -> settings.with(purpose, Optional.empty()));
    }

    /** Sets the audience of security events; empty for the address that they are sent to. */
    public boolean audience(
            CallContext call, OrganizationId organization, Optional<Audience> audience) {
        return change(call, organization, "audience of security events", s -> s.with(audience));
    }

    private boolean change(
            CallContext call,
            OrganizationId organization,
            String what,
            UnaryOperator<SignalSettings> change) {
        call.require(Permission.MANAGE_IDENTITY_PROVIDER, organization);
        return transactions.run(
                () -> {
                    // Held, so that two changes at once come one after the other.
                    Optional<IdentityProviderConnection> held =
                            connections.hold(organization).filter(c -> c.live().isPresent());
                    held.ifPresent(
                            c -> {
                                store.store(change.apply(store.find(c.id())));
                                audit.note(
                                        call,
                                        AuditAct.SIGNALS_CHANGED,
                                        organization,
                                        what,
                                        Map.of());
                            });
                    return held.isPresent();
                });
    }
}
