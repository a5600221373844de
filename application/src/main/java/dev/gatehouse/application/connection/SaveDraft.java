package dev.gatehouse.application.connection;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.handover.HandOverLimits;
import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.measurement.Measurements;
import dev.gatehouse.application.storage.ConcurrentChange;
import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.ConnectionId;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Draft;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Saves what was entered as the draft: format first, then live against the provider.
 *
 * <p>A malformed form stores nothing. A well-formed one becomes the draft with its findings; with
 * an error among them it cannot be tried. The live settings are never touched. A draft that
 * somebody else saved meanwhile is never replaced unseen.
 */
public final class SaveDraft {
    private final Connections connections;
    private final Connectors connectors;
    private final ClientSecrets secrets;
    private final PrepareConnection prepare;
    private final HandOverLimits limits;
    private final DraftSecrets kept;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Identifiers identifiers;
    private final Measurements measurements;
    private final InstantSource clock;

    public SaveDraft(
            Connections connections,
            Connectors connectors,
            ClientSecrets secrets,
            PrepareConnection prepare,
            HandOverLimits limits,
            Transactions transactions,
            AuditTrail audit,
            Identifiers identifiers,
            Measurements measurements,
            InstantSource clock) {
        this.connections = connections;
        this.connectors = connectors;
        this.secrets = secrets;
        this.prepare = prepare;
        this.limits = limits;
        this.kept = new DraftSecrets(secrets, limits);
        this.transactions = transactions;
        this.audit = audit;
        this.identifiers = identifiers;
        this.measurements = measurements;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The draft is stored, with what the checks came to. */
        record Saved(IdentityProviderConnection connection, Draft draft) implements Outcome {}

        /** Fields are malformed; nothing was stored. */
        record Malformed(List<FieldProblem> problems) implements Outcome {}

        /**
         * The draft is not the one that was seen: somebody saved, proved or discarded one since.
         */
        record Overtaken() implements Outcome {}
    }

    public Outcome save(CallContext call, Organization organization, DraftForm form) {
        return save(call, organization, form, ExaminationProgress.UNWATCHED);
    }

    /** Tells how the checks go on; nothing is told when fields are malformed. */
    public Outcome save(
            CallContext call,
            Organization organization,
            DraftForm form,
            ExaminationProgress progress) {
        call.require(Permission.PREPARE_CONNECTION, organization.id());
        FieldProblems problems = new FieldProblems();
        Optional<IdentityProviderConnector> connector =
                problems.required("kind", form.kind(), ProviderKind::new).flatMap(connectors::find);
        if (connector.isEmpty()) {
            return new Outcome.Malformed(List.of(new FieldProblem("kind", "provider.unknown")));
        }
        IdentityProviderConnection before =
                connections.find(organization.id()).orElseGet(() -> blank(organization));
        if (form.seenDraft().filter(seen -> seen != before.draftRevision()).isPresent()) {
            return new Outcome.Overtaken();
        }
        ReadDraft reader =
                new ReadDraft(form, connector.get().form(), organization, kept.from(call, before));
        return reader.read(connector.get().kind())
                .map(
                        entered ->
                                examined(
                                        call,
                                        organization,
                                        before,
                                        connector.get(),
                                        entered,
                                        progress))
                .orElseGet(() -> new Outcome.Malformed(reader.problems()));
    }

    private IdentityProviderConnection blank(Organization organization) {
        return IdentityProviderConnection.blank(
                new ConnectionId(identifiers.next()), organization.id());
    }

    private Outcome examined(
            CallContext call,
            Organization organization,
            IdentityProviderConnection before,
            IdentityProviderConnector connector,
            ReadDraft.Entered entered,
            ExaminationProgress progress) {
        ConnectionInUse inUse = inUse(organization, before.id(), entered);
        Diagnosis diagnosis =
                AudienceTaken.added(
                        connector.examine(inUse, Occasion.ASKED, progress),
                        connections,
                        organization.id(),
                        entered.settings());
        measurements.take(Measurement.Examined.with(Measurement.Look.SAVE, diagnosis));
        Supplier<Outcome> store = () -> store(call, organization, before, entered, diagnosis);
        try {
            return transactions.run(store);
        } catch (ConcurrentChange meanwhile) {
            return transactions.run(store);
        }
    }

    private ConnectionInUse inUse(
            Organization organization, ConnectionId id, ReadDraft.Entered entered) {
        ConnectionSettings settings = entered.settings();
        return entered.typedSecret()
                .map(typed -> new ConnectionInUse.BoundSecret(typed, settings.issuer().origin()))
                .map(
                        bound ->
                                new ConnectionInUse(
                                        organization.address(), settings, Optional.of(bound)))
                .orElseGet(() -> prepare.prepare(organization, id, settings));
    }

    /** On what is there by now: other changes than of the draft do no harm. */
    private Outcome store(
            CallContext call,
            Organization organization,
            IdentityProviderConnection before,
            ReadDraft.Entered entered,
            Diagnosis diagnosis) {
        IdentityProviderConnection now = connections.find(organization.id()).orElse(before);
        if (now.draftRevision() != before.draftRevision()
                || !kept.from(call, now).equals(kept.from(call, before))) {
            return new Outcome.Overtaken();
        }
        ConnectionSettings settings = kept.settled(now.id(), entered);
        IdentityProviderConnection after = now.withDraft(settings, diagnosis, clock.instant());
        connections.store(after);
        secrets.forgetAllBut(after.id(), after.secretsInUse());
        limits.saved(call, after.revision());
        audit.note(
                call,
                AuditAct.DRAFT_SAVED,
                organization.id(),
                settings.issuer().value(),
                Map.of(
                        "revision", String.valueOf(after.revision()),
                        "findings", String.valueOf(diagnosis.findings().size())));
        IdentityProviderConnection stored = connections.find(organization.id()).orElse(after);
        return new Outcome.Saved(stored, stored.draft().orElseThrow());
    }
}
