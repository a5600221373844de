package dev.gatehouse.application.connection;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.cluster.Change;
import dev.gatehouse.application.cluster.ChangeLog;
import dev.gatehouse.application.handover.HandOverLimits;
import dev.gatehouse.application.session.EndSessions;
import dev.gatehouse.application.session.RevokeRetired;
import dev.gatehouse.application.session.TokenVault;
import dev.gatehouse.application.signal.SignalSettingsStore;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.session.SessionSelection;
import dev.gatehouse.domain.session.SignOutReason;
import dev.gatehouse.domain.signal.SignalSettings;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Disables, enables and disconnects a connection, and throws a draft away. */
public final class SwitchConnection {
    private final Connections connections;
    private final ClientSecrets secrets;
    private final ClientKeys keys;
    private final TokenVault vault;
    private final SignalSettingsStore signals;
    private final EndSessions endSessions;
    private final RevokeRetired revoke;
    private final HandOverLimits limits;
    private final ChangeLog changes;
    private final Transactions transactions;
    private final AuditTrail audit;

    public SwitchConnection(
            Connections connections,
            ClientSecrets secrets,
            ClientKeys keys,
            TokenVault vault,
            SignalSettingsStore signals,
            EndSessions endSessions,
            RevokeRetired revoke,
            HandOverLimits limits,
            ChangeLog changes,
            Transactions transactions,
            AuditTrail audit) {
        this.connections = connections;
        this.secrets = secrets;
        this.keys = keys;
        this.vault = vault;
        this.signals = signals;
        this.endSessions = endSessions;
        this.revoke = revoke;
        this.limits = limits;
        this.changes = changes;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Nobody signs in through the provider any more; the sessions founded on it end. */
    public Optional<IdentityProviderConnection> disable(
            CallContext call, Organization organization) {
        return change(
                call,
                organization,
                AuditAct.CONNECTION_DISABLED,
                IdentityProviderConnection::switchedOff);
    }

    public Optional<IdentityProviderConnection> enable(
            CallContext call, Organization organization) {
        return change(
                call,
                organization,
                AuditAct.CONNECTION_ENABLED,
                IdentityProviderConnection::switchedOn);
    }

    /**
     * Forgets the settings and destroys secrets, keys and tokens; the sessions founded on them end.
     * Bindings and pins stay, so that connecting the same directory again finds everybody.
     *
     * <p>The tokens are revoked at the provider first, as far as that can be done in a few seconds:
     * afterwards nobody could. What is left of them ends at the provider on its own.
     */
    public Optional<IdentityProviderConnection> disconnect(
            CallContext call, Organization organization) {
        call.require(Permission.MANAGE_IDENTITY_PROVIDER, organization.id());
        int ended = endSessions(call, organization.id());
        revoke.revokeNow(organization.id());
        return change(
                call,
                organization,
                AuditAct.CONNECTION_DISCONNECTED,
                IdentityProviderConnection::disconnected,
                ended);
    }

    public Optional<IdentityProviderConnection> discardDraft(
            CallContext call, Organization organization) {
        return change(
                call,
                organization,
                AuditAct.DRAFT_DISCARDED,
                IdentityProviderConnection::withoutDraft);
    }

    private Optional<IdentityProviderConnection> change(
            CallContext call,
            Organization organization,
            AuditAct act,
            UnaryOperator<IdentityProviderConnection> change) {
        return change(call, organization, act, change, 0);
    }

    private Optional<IdentityProviderConnection> change(
            CallContext call,
            Organization organization,
            AuditAct act,
            UnaryOperator<IdentityProviderConnection> change,
            int endedBefore) {
        call.require(Permission.MANAGE_IDENTITY_PROVIDER, organization.id());
        return transactions.run(
                () ->
                        connections
                                .hold(organization.id())
                                .map(
                                        before ->
                                                store(
                                                        call,
                                                        act,
                                                        change.apply(before),
                                                        endedBefore)));
    }

    private IdentityProviderConnection store(
            CallContext call, AuditAct act, IdentityProviderConnection after, int endedBefore) {
        connections.store(after);
        secrets.forgetAllBut(after.id(), after.secretsInUse());
        changes.tell(new Change.OfOrganization(after.organization()));
        Map<String, String> details =
                switch (act) {
                    case CONNECTION_DISABLED -> ended(endSessions(call, after.organization()));
                    case CONNECTION_DISCONNECTED -> {
                        keys.forgetAll(after.organization());
                        signals.store(SignalSettings.none(after.id()));
                        limits.disconnected(call, after.organization());
                        // Those who signed in while tokens were revoked.
                        int more = endSessions(call, after.organization());
                        vault.forgetAll(after.organization());
                        yield ended(endedBefore + more);
                    }
                    default -> Map.of();
                };
        audit.note(call, act, after.organization(), "identity provider connection", details);
        return connections.find(after.organization()).orElse(after);
    }

    private int endSessions(CallContext call, OrganizationId organization) {
        return endSessions
                .end(
                        call,
                        new SessionSelection.OnConnection(organization),
                        SignOutReason.CONFIGURATION_CHANGED)
                .count();
    }

    private static Map<String, String> ended(int sessions) {
        return Map.of("sessions_ended", String.valueOf(sessions));
    }
}
