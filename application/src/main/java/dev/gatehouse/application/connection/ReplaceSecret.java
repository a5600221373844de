package dev.gatehouse.application.connection;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.SecretRef;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.session.Device;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Replaces the client secret of the live settings without a moment in which nobody can sign in: the
 * new one is used at once, the former where the provider refuses the new one, until that was
 * accepted for the first time.
 *
 * <p>This is the one change of live settings that needs no trial sign-in, because a wrong new
 * secret breaks nothing (ADR 15).
 */
public final class ReplaceSecret {
    private final Connections connections;
    private final ClientSecrets secrets;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final InstantSource clock;

    public ReplaceSecret(
            Connections connections,
            ClientSecrets secrets,
            Transactions transactions,
            AuditTrail audit,
            InstantSource clock) {
        this.connections = connections;
        this.secrets = secrets;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** False when no live settings have a client secret. */
    public boolean replace(CallContext call, OrganizationId organization, ClientSecret typed) {
        call.require(Permission.MANAGE_IDENTITY_PROVIDER, organization);
        return transactions.run(
                () ->
                        connections
                                .hold(organization)
                                .map(held -> replace(call, held, typed))
                                .orElse(false));
    }

    private boolean replace(CallContext call, IdentityProviderConnection held, ClientSecret typed) {
        Optional<SecretRef> current = held.liveSecret();
        if (current.isEmpty()) {
            return false;
        }
        SecretRef next = secrets.keep(held.id(), current.get().origin(), typed);
        store(held.withSecretReplaced(current.get(), next, clock.instant()));
        audit.note(
                call,
                AuditAct.CLIENT_SECRET_REPLACED,
                held.organization(),
                current.get().origin().value(),
                Map.of());
        return true;
    }

    /** The provider accepted this secret, so the one that it replaced is destroyed. */
    void accepted(OrganizationId organization, SecretRef secret) {
        boolean ended =
                change(organization, secret, IdentityProviderConnection::withoutSecretOverlap);
        if (ended) {
            CallContext call = CallContext.bySystem(new Device("", ""));
            audit.note(
                    call,
                    AuditAct.CLIENT_SECRET_ACCEPTED,
                    organization,
                    secret.origin().value(),
                    Map.of());
        }
    }

    /** The provider refused this secret and accepted the one that it replaced. */
    void refused(OrganizationId organization, SecretRef secret) {
        change(organization, secret, held -> held.withNewSecretRefused(clock.instant()));
    }

    private boolean change(
            OrganizationId organization,
            SecretRef secret,
            UnaryOperator<IdentityProviderConnection> change) {
        return transactions.run(
                () ->
                        connections
                                .hold(organization)
                                .filter(held -> held.liveSecret().equals(Optional.of(secret)))
                                .map(held -> stored(held, change.apply(held)))
                                .orElse(false));
    }

    private boolean stored(IdentityProviderConnection before, IdentityProviderConnection after) {
        if (after.equals(before)) {
            return false;
        }
        store(after);
        return true;
    }

    private void store(IdentityProviderConnection connection) {
        connections.store(connection);
        secrets.forgetAllBut(connection.id(), connection.secretsInUse());
    }
}
