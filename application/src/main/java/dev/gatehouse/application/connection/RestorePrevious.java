package dev.gatehouse.application.connection;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.DirectoryChoice;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.connection.Promotion;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.Permission;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Brings the previous live settings back, which were proven once, in one step. */
public final class RestorePrevious {
    private final Connections connections;
    private final PutInForce inForce;
    private final Transactions transactions;
    private final AuditTrail audit;

    public RestorePrevious(
            Connections connections,
            PutInForce inForce,
            Transactions transactions,
            AuditTrail audit) {
        this.connections = connections;
        this.inForce = inForce;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** What came of it. */
    public enum Outcome {
        RESTORED,
        /** The live settings are not those that were seen, or there are no previous ones. */
        SUPERSEDED,
        /** Another organization's API access has that issuer and audience now. */
        AUDIENCE_TAKEN,
        /** Nobody said what becomes of those who are pinned to another issuer. */
        DIRECTORY_UNDECIDED
    }

    /** Brings them back, if the live settings are still of the revision that was seen. */
    public Outcome restore(
            CallContext call,
            OrganizationId organization,
            long seenLive,
            Optional<DirectoryChoice> directory) {
        call.require(Permission.MANAGE_IDENTITY_PROVIDER, organization);
        return transactions.repeat(
                () ->
                        connections
                                .hold(organization)
                                .map(held -> restore(call, held, seenLive, directory))
                                .orElse(Outcome.SUPERSEDED));
    }

    private Outcome restore(
            CallContext call,
            IdentityProviderConnection held,
            long seenLive,
            Optional<DirectoryChoice> directory) {
        return switch (held.restore(seenLive)) {
            case Promotion.Superseded() -> Outcome.SUPERSEDED;
            case Promotion.Promoted promoted ->
                    switch (inForce.put(call, promoted, directory)) {
                        case PutInForce.Outcome.AudienceTaken() -> Outcome.AUDIENCE_TAKEN;
                        case PutInForce.Outcome.DirectoryUndecided _ -> Outcome.DIRECTORY_UNDECIDED;
                        case PutInForce.Outcome.Done(Map<String, String> effects) -> {
                            note(call, promoted.connection(), effects);
                            yield Outcome.RESTORED;
                        }
                    };
        };
    }

    private void note(
            CallContext call, IdentityProviderConnection after, Map<String, String> effects) {
        LiveSettings live = after.live().orElseThrow();
        Map<String, String> details = new TreeMap<>(effects);
        details.put("revision", String.valueOf(live.revision()));
        audit.note(
                call,
                AuditAct.CONNECTION_RESTORED,
                after.organization(),
                live.settings().issuer().value(),
                details);
    }
}
