package dev.gatehouse.application.connection;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.session.SessionInvalidation;
import dev.gatehouse.application.session.Sessions;
import dev.gatehouse.application.session.TokenVault;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.session.SignOutReason;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Disables, enables and disconnects a connection, and throws a draft away. */
public final class SwitchConnection {
    private final Connections connections;
    private final ClientSecrets secrets;
    private final TokenVault vault;
    private final Sessions sessions;
    private final SessionInvalidation invalidation;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final InstantSource clock;

    public SwitchConnection(
            Connections connections,
            ClientSecrets secrets,
            TokenVault vault,
            Sessions sessions,
            SessionInvalidation invalidation,
            Transactions transactions,
            AuditTrail audit,
            InstantSource clock) {
        this.connections = connections;
        this.secrets = secrets;
        this.vault = vault;
        this.sessions = sessions;
        this.invalidation = invalidation;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Nobody signs in through the provider any more; the sessions founded on it end. */
    public Optional<IdentityProviderConnection> disable(
            CallContext call, Organization organization) {
        return change(call, organization, AuditAct.CONNECTION_DISABLED, c -> c.switched(false));
    }

    public Optional<IdentityProviderConnection> enable(
            CallContext call, Organization organization) {
        return change(call, organization, AuditAct.CONNECTION_ENABLED, c -> c.switched(true));
    }

    /**
     * Forgets the settings and destroys secrets and tokens; the sessions founded on them end.
     * Bindings and pins stay, so that connecting the same directory again finds everybody.
     */
    public Optional<IdentityProviderConnection> disconnect(
            CallContext call, Organization organization) {
        return change(
                call,
                organization,
                AuditAct.CONNECTION_DISCONNECTED,
                IdentityProviderConnection::disconnected);
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
        call.require(Permission.MANAGE_IDENTITY_PROVIDER, organization.id());
        Optional<IdentityProviderConnection> changed =
                transactions.run(
                        () ->
                                connections
                                        .find(organization.id())
                                        .map(before -> store(call, act, change.apply(before))));
        changed.ifPresent(c -> invalidation.organization(organization.id()));
        return changed;
    }

    private IdentityProviderConnection store(
            CallContext call, AuditAct act, IdentityProviderConnection after) {
        connections.store(after);
        Map<String, String> details =
                switch (act) {
                    case CONNECTION_DISABLED -> {
                        Map<String, String> ended = endSessions(after);
                        vault.forgetAll(after.organization());
                        yield ended;
                    }
                    case CONNECTION_DISCONNECTED -> {
                        secrets.forgetAll(after.id());
                        Map<String, String> ended = endSessions(after);
                        vault.forgetAll(after.organization());
                        yield ended;
                    }
                    default -> Map.of();
                };
        audit.note(call, act, after.organization(), "identity provider connection", details);
        return connections.find(after.organization()).orElse(after);
    }

    private Map<String, String> endSessions(IdentityProviderConnection connection) {
        int ended =
                sessions.endFounded(
                                connection.organization(),
                                SignOutReason.CONFIGURATION_CHANGED,
                                clock.instant())
                        .size();
        return Map.of("sessions_ended", String.valueOf(ended));
    }
}
