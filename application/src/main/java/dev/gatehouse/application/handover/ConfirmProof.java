package dev.gatehouse.application.handover;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.PromoteDraft;
import dev.gatehouse.application.connection.Proof;
import dev.gatehouse.application.connection.ViewConnection;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.DirectoryChoice;
import dev.gatehouse.domain.connection.Draft;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.TrialReport;
import dev.gatehouse.domain.handover.HandOver;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.Permission;

import java.util.Optional;

/**
 * Makes a draft live that the holder of a hand-over has proven where settings are in force already.
 *
 * <p>A Super Administrator confirms it, knowing how many sessions it ends. It promotes exactly the
 * revision that was proven over exactly the live settings that the administrator saw.
 */
public final class ConfirmProof {
    private final ViewConnection connections;
    private final HandOverLimits limits;
    private final PromoteDraft promote;

    public ConfirmProof(ViewConnection connections, HandOverLimits limits, PromoteDraft promote) {
        this.connections = connections;
        this.limits = limits;
        this.promote = promote;
    }

    /** A draft that waits for confirmation. */
    public record Proven(long draftRevision, long liveRevision, String recipient) {}

    /** What waits for confirmation, if anything does. */
    public Optional<Proven> waiting(CallContext call, OrganizationId organization) {
        return connections.view(call, organization).connection().flatMap(this::waiting);
    }

    private Optional<Proven> waiting(IdentityProviderConnection connection) {
        return connection
                .draft()
                .map(Draft::revision)
                .flatMap(
                        revision ->
                                limits.provenBy(connection.organization(), revision)
                                        .map(by -> proven(connection, revision, by)));
    }

    private static Proven proven(
            IdentityProviderConnection connection, long revision, HandOver by) {
        return new Proven(revision, connection.liveRevision(), by.recipient().value());
    }

    public PromoteDraft.Outcome confirm(
            CallContext call,
            OrganizationId organization,
            long draft,
            long live,
            Optional<DirectoryChoice> directory) {
        call.require(Permission.MANAGE_IDENTITY_PROVIDER, organization);
        if (directory.isEmpty()
                && connections.promotionMeans(call, organization).pinnedElsewhere() > 0) {
            return PromoteDraft.Outcome.DIRECTORY_UNDECIDED;
        }
        ViewConnection.View seen = connections.view(call, organization);
        boolean proven =
                waiting(call, organization).filter(p -> p.draftRevision() == draft).isPresent();
        Optional<Diagnosis> shown =
                seen.report()
                        .filter(report -> report.draftRevision() == draft)
                        .map(TrialReport::diagnosis)
                        .filter(diagnosis -> !diagnosis.hasErrors());
        return proven && shown.isPresent()
                ? promote.promote(
                        call, organization, new Proof(draft, live, directory, shown.get()))
                : PromoteDraft.Outcome.SUPERSEDED;
    }
}
