package dev.gatehouse.application.diagnosis;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.application.connection.Occasion;
import dev.gatehouse.application.connection.PrepareConnection;
import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.measurement.Measurements;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Examination;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.session.Device;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Looks at connected providers again before people fail to sign in.
 *
 * <p>Called often by a clock on every node; a connection is looked at by one of them, and only when
 * it is due. No client authentication is made. What got worse is noted in the audit log once.
 */
public final class WatchConnections {
    private static final System.Logger LOG = System.getLogger(WatchConnections.class.getName());
    private static final int AT_ONCE = 10;
    private static final Diagnosis WELL = new Diagnosis(List.of());
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(5);
    private static final CallContext WATCH =
            CallContext.bySystem(new Device("The watch", "127.0.0.1"));

    private final Watches watches;
    private final Organizations organizations;
    private final Connections connections;
    private final Connectors connectors;
    private final PrepareConnection prepare;
    private final Examinations examinations;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final WatchRhythm rhythm;
    private final Measurements measurements;
    private final InstantSource clock;

    public WatchConnections(
            Watches watches,
            Organizations organizations,
            Connections connections,
            Connectors connectors,
            PrepareConnection prepare,
            Examinations examinations,
            Transactions transactions,
            AuditTrail audit,
            WatchRhythm rhythm,
            Measurements measurements,
            InstantSource clock) {
        this.watches = watches;
        this.organizations = organizations;
        this.connections = connections;
        this.connectors = connectors;
        this.prepare = prepare;
        this.examinations = examinations;
        this.transactions = transactions;
        this.audit = audit;
        this.rhythm = rhythm;
        this.measurements = measurements;
        this.clock = clock;
    }

    /** Looks at what is due now, one connection after the other; says how many that were. */
    public int tick() {
        Instant now = clock.instant();
        List<OrganizationId> due = watches.take(now, now.plus(LONGEST_LOOK), AT_ONCE);
        for (OrganizationId id : due) {
            try {
                organizations.find(id).ifPresent(this::look);
            } catch (RuntimeException failed) {
                // One connection's trouble keeps nobody else's from being looked at.
                LOG.log(System.Logger.Level.WARNING, "A look at a connection failed", failed);
            } finally {
                watches.again(id, rhythm.after(clock.instant()));
            }
        }
        return due.size();
    }

    private void look(Organization organization) {
        Optional<IdentityProviderConnection> connection = connections.find(organization.id());
        connection
                .flatMap(IdentityProviderConnection::inForce)
                .ifPresent(live -> look(organization, connection.get(), live));
    }

    private void look(
            Organization organization, IdentityProviderConnection connection, LiveSettings live) {
        Diagnosis diagnosis =
                connectors
                        .get(live.settings().kind())
                        .examine(
                                prepare.prepare(organization, connection.id(), live.settings()),
                                Occasion.WATCH,
                                ExaminationProgress.UNWATCHED);
        measurements.take(Measurement.Examined.with(Measurement.Look.WATCH, diagnosis));
        Examination look = new Examination(live.revision(), clock.instant(), diagnosis);
        var _ = transactions.run(() -> keep(organization, connection, live, look));
    }

    /** What got worse since the former look at these settings. */
    private SortedSet<String> keep(
            Organization organization,
            IdentityProviderConnection connection,
            LiveSettings live,
            Examination look) {
        Examination former =
                examinations
                        .find(connection.id())
                        .filter(known -> known.revision() == look.revision())
                        .orElseGet(() -> new Examination(look.revision(), look.at(), WELL));
        Examination now = look.after(former);
        examinations.keep(connection.id(), now);
        SortedSet<String> worse = now.diagnosis().worseThan(former.diagnosis());
        if (!worse.isEmpty()) {
            audit.note(
                    WATCH,
                    AuditAct.CONNECTION_WORSENED,
                    organization.id(),
                    live.settings().issuer().value(),
                    Map.of("findings", String.join(", ", worse)));
        }
        return worse;
    }
}
