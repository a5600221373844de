package dev.gatehouse.application.connection;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.handover.HandOverLimits;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Draft;
import dev.gatehouse.domain.connection.Examination;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.connection.Promotion;
import dev.gatehouse.domain.connection.Sight;
import dev.gatehouse.domain.connection.TrialReport;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.role.Permission;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes a proven draft the live settings, in one step.
 *
 * <p>Compare-and-set on the draft's revision, the live revision, and the administrator, who must
 * still be signed in and permitted. The connection is held meanwhile: of two who promote at once
 * the second sees what the first has made live.
 */
public final class PromoteDraft {
    private final Connections connections;
    private final TrialReports reports;
    private final NoteSeen seen;
    private final PutInForce inForce;
    private final StillAllowed allowed;
    private final HandOverLimits limits;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final InstantSource clock;

    public PromoteDraft(
            Connections connections,
            TrialReports reports,
            NoteSeen seen,
            PutInForce inForce,
            StillAllowed allowed,
            HandOverLimits limits,
            Transactions transactions,
            AuditTrail audit,
            InstantSource clock) {
        this.connections = connections;
        this.reports = reports;
        this.seen = seen;
        this.inForce = inForce;
        this.allowed = allowed;
        this.limits = limits;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of the proof. */
    public enum Outcome {
        CONNECTED,
        /** The draft or the live settings changed meanwhile; nothing was promoted. */
        SUPERSEDED,
        /** The administrator signed out or lost the right meanwhile; nothing was promoted. */
        ADMINISTRATOR_GONE,
        /** Another organization's API access has this issuer and audience. */
        AUDIENCE_TAKEN,
        /** Nobody said what becomes of those who are pinned to another issuer. */
        DIRECTORY_UNDECIDED,
        /** Proven by somebody who may not decide what it changes; nothing was promoted. */
        AWAITS_CONFIRMATION
    }

    /** Promotes exactly the revision that was proven, if all is as it was when the proof began. */
    public Outcome promote(CallContext call, OrganizationId organization, Proof proof) {
        return transactions.repeat(() -> held(call, organization, proof));
    }

    private Outcome held(CallContext call, OrganizationId organization, Proof proof) {
        Instant now = clock.instant();
        IdentityProviderConnection before = connections.hold(organization).orElseThrow();
        if (!allowed.may(call, Permission.PREPARE_CONNECTION, organization)) {
            return Outcome.ADMINISTRATOR_GONE;
        }
        return switch (before.promote(proof.draft(), proof.live(), now)) {
            case Promotion.Superseded() -> {
                report(before, proof, now, false, proof.seen());
                yield Outcome.SUPERSEDED;
            }
            case Promotion.Promoted promoted when !mayDecide(call, before, promoted) ->
                    await(call, before, proof, now);
            case Promotion.Promoted promoted -> put(call, before, promoted, proof, now);
        };
    }

    /** Replacing settings, and saying what becomes of people, is for those who manage them. */
    private boolean mayDecide(
            CallContext call, IdentityProviderConnection before, Promotion.Promoted promoted) {
        ConnectionSettings next =
                promoted.connection().live().map(LiveSettings::settings).orElseThrow();
        return limits.mayDecideOnPeople(call)
                || (before.live().isEmpty()
                        && inForce.pinnedElsewhere(before.organization(), next) == 0);
    }

    private Outcome await(
            CallContext call, IdentityProviderConnection before, Proof proof, Instant now) {
        report(before, proof, now, false, proof.seen());
        limits.proved(call, proof.draft());
        audit.note(
                call,
                AuditAct.TRIAL_AWAITS_CONFIRMATION,
                before.organization(),
                "revision " + proof.draft(),
                Map.of());
        return Outcome.AWAITS_CONFIRMATION;
    }

    private Outcome put(
            CallContext call,
            IdentityProviderConnection before,
            Promotion.Promoted promoted,
            Proof proof,
            Instant now) {
        IdentityProviderConnection after = promoted.connection();
        ConnectionSettings settings = after.live().map(LiveSettings::settings).orElseThrow();
        return switch (inForce.put(call, promoted, proof.directory())) {
            case PutInForce.Outcome.AudienceTaken() -> {
                report(after, proof, now, false, with(proof, AudienceTaken.by(settings)));
                yield Outcome.AUDIENCE_TAKEN;
            }
            case PutInForce.Outcome.DirectoryUndecided(long people) -> {
                Diagnosis shown = with(proof, DirectoryUndecided.about(people));
                report(after, proof, now, false, shown);
                yield Outcome.DIRECTORY_UNDECIDED;
            }
            case PutInForce.Outcome.Done(Map<String, String> effects) -> {
                limits.connected(call, after);
                before.draft().ifPresent(draft -> noteChecks(after.organization(), draft));
                report(after, proof, now, true, proof.seen());
                note(call, after.organization(), settings, proof, effects);
                yield Outcome.CONNECTED;
            }
        };
    }

    private void report(
            IdentityProviderConnection of,
            Proof proof,
            Instant now,
            boolean connected,
            Diagnosis shown) {
        reports.keep(of.id(), new TrialReport(proof.draft(), now, connected, shown));
        seen.note(of.organization(), Sight.TRIAL, new Examination(proof.draft(), now, shown));
    }

    /** What the checks saw of the draft holds for it in force. */
    private void noteChecks(OrganizationId organization, Draft draft) {
        seen.note(
                organization,
                Sight.CHECKS,
                new Examination(draft.revision(), draft.savedAt(), draft.diagnosis()));
    }

    private static Diagnosis with(Proof proof, CheckResult more) {
        List<CheckResult> results = new ArrayList<>(proof.seen().results());
        results.add(more);
        return new Diagnosis(results);
    }

    private void note(
            CallContext call,
            OrganizationId organization,
            ConnectionSettings settings,
            Proof proof,
            Map<String, String> effects) {
        Map<String, String> details = new TreeMap<>(effects);
        details.put("revision", String.valueOf(proof.draft()));
        audit.note(
                call,
                AuditAct.CONNECTION_CONNECTED,
                organization,
                settings.issuer().value(),
                details);
    }
}
