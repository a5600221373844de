package dev.gatehouse.application.diagnosis;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.NotPermitted;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.connection.AudienceTaken;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.application.connection.NoteSeen;
import dev.gatehouse.application.connection.Occasion;
import dev.gatehouse.application.connection.PrepareConnection;
import dev.gatehouse.application.handover.HandOverLimits;
import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.measurement.Measurements;
import dev.gatehouse.application.storage.ConcurrentChange;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Draft;
import dev.gatehouse.domain.connection.Examination;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.connection.Sight;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Examines a connection because somebody asks, and keeps what it came to.
 *
 * <p>Who prepares a connection may examine the draft, the holder of a hand-over only the one that
 * was saved through it: an examination sends the draft's secret. What is in force is for those who
 * manage it.
 */
public final class ExamineConnection {
    private final Connections connections;
    private final Connectors connectors;
    private final PrepareConnection prepare;
    private final Examinations examinations;
    private final NoteSeen seen;
    private final HandOverLimits limits;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final Measurements measurements;
    private final InstantSource clock;

    public ExamineConnection(
            Connections connections,
            Connectors connectors,
            PrepareConnection prepare,
            Examinations examinations,
            NoteSeen seen,
            HandOverLimits limits,
            Transactions transactions,
            AuditTrail audit,
            Measurements measurements,
            InstantSource clock) {
        this.connections = connections;
        this.connectors = connectors;
        this.prepare = prepare;
        this.examinations = examinations;
        this.seen = seen;
        this.limits = limits;
        this.transactions = transactions;
        this.audit = audit;
        this.measurements = measurements;
        this.clock = clock;
    }

    /** The settings of one revision. */
    private record Target(
            IdentityProviderConnection connection, ConnectionSettings settings, long revision) {}

    /** What it came to; empty when there are no such settings. */
    public Optional<Examination> examine(
            CallContext call,
            Organization organization,
            Which which,
            ExaminationProgress progress) {
        return required(call, organization, which)
                .map(target -> examined(call, organization, target, which, progress));
    }

    /** Fails where the caller may not have these settings examined. */
    public void require(CallContext call, Organization organization, Which which) {
        var _ = required(call, organization, which);
    }

    private Optional<Target> required(CallContext call, Organization organization, Which which) {
        call.require(needed(which), organization.id());
        Optional<Target> target =
                connections
                        .find(organization.id())
                        .flatMap(connection -> target(connection, which));
        if (target.isPresent()
                && !limits.mayUse(call, organization.id(), target.get().revision())) {
            throw new NotPermitted(needed(which));
        }
        return target;
    }

    private static Permission needed(Which which) {
        return switch (which) {
            case LIVE -> Permission.MANAGE_IDENTITY_PROVIDER;
            case DRAFT -> Permission.PREPARE_CONNECTION;
        };
    }

    private static Optional<Target> target(IdentityProviderConnection connection, Which which) {
        return switch (which) {
            case LIVE -> connection.live().map(live -> of(connection, live));
            case DRAFT -> connection.draft().map(draft -> of(connection, draft));
        };
    }

    private static Target of(IdentityProviderConnection connection, LiveSettings live) {
        return new Target(connection, live.settings(), live.revision());
    }

    private static Target of(IdentityProviderConnection connection, Draft draft) {
        return new Target(connection, draft.settings(), draft.revision());
    }

    private Examination examined(
            CallContext call,
            Organization organization,
            Target target,
            Which which,
            ExaminationProgress progress) {
        Diagnosis seen =
                connectors
                        .get(target.settings().kind())
                        .examine(
                                prepare.prepare(
                                        organization, target.connection().id(), target.settings()),
                                Occasion.ASKED,
                                progress);
        Diagnosis diagnosis =
                AudienceTaken.added(seen, connections, organization.id(), target.settings());
        measurements.take(Measurement.Examined.with(Measurement.Look.ON_DEMAND, diagnosis));
        Examination look = new Examination(target.revision(), clock.instant(), diagnosis);
        return unlessOvertaken(() -> keep(call, organization, target, which, look));
    }

    /** Somebody else may have changed the connection meanwhile; a second try sees it. */
    private Examination unlessOvertaken(Supplier<Examination> keep) {
        try {
            return transactions.run(keep);
        } catch (ConcurrentChange overtaken) {
            return transactions.run(keep);
        }
    }

    private Examination keep(
            CallContext call,
            Organization organization,
            Target target,
            Which which,
            Examination look) {
        limits.stillOpen(call);
        switch (which) {
            case LIVE -> {
                examinations.keep(target.connection().id(), look);
                seen.note(organization.id(), Sight.CHECKS, look);
            }
            case DRAFT ->
                    connections
                            .find(organization.id())
                            .map(connection -> connection.reexamined(look))
                            .ifPresent(connections::store);
        }
        audit.note(
                call,
                AuditAct.CONNECTION_EXAMINED,
                organization.id(),
                which.name().toLowerCase(Locale.ROOT) + " settings",
                Map.of(
                        "revision", String.valueOf(look.revision()),
                        "findings", String.valueOf(look.diagnosis().findings().size())));
        return look;
    }
}
