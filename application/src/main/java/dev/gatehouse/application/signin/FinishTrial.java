package dev.gatehouse.application.signin;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.connection.CallbackParameters;
import dev.gatehouse.application.connection.CompleteOutcome;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.IdentityProviderConnector;
import dev.gatehouse.application.connection.NoteSeen;
import dev.gatehouse.application.connection.PrepareConnection;
import dev.gatehouse.application.connection.PromoteDraft;
import dev.gatehouse.application.connection.Proof;
import dev.gatehouse.application.connection.ProviderIdentity;
import dev.gatehouse.application.connection.RevokesTokens;
import dev.gatehouse.application.connection.TrialReports;
import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.measurement.Measurements;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Draft;
import dev.gatehouse.domain.connection.Examination;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.Sight;
import dev.gatehouse.domain.connection.TrialReport;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.role.RoleCatalogue;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.signin.Purpose;
import dev.gatehouse.domain.signin.SignInAttempt;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ends a trial sign-in: creates no session, binds nobody, revokes the tokens, and promotes the
 * draft that it began with if it is proven.
 */
public final class FinishTrial {
    private final Connections connections;
    private final Connectors connectors;
    private final PrepareConnection prepare;
    private final PromoteDraft promote;
    private final TrialReports reports;
    private final NoteSeen noteSeen;
    private final Refusals refusals;
    private final AuditTrail audit;
    private final Measurements measurements;
    private final InstantSource clock;

    public FinishTrial(
            Connections connections,
            Connectors connectors,
            PrepareConnection prepare,
            PromoteDraft promote,
            TrialReports reports,
            NoteSeen noteSeen,
            Refusals refusals,
            AuditTrail audit,
            Measurements measurements,
            InstantSource clock) {
        this.connections = connections;
        this.connectors = connectors;
        this.prepare = prepare;
        this.promote = promote;
        this.reports = reports;
        this.noteSeen = noteSeen;
        this.refusals = refusals;
        this.audit = audit;
        this.measurements = measurements;
        this.clock = clock;
    }

    SignInOutcome finish(
            CallContext call,
            Organization organization,
            SignInAttempt attempt,
            Purpose.Trial trial,
            CallbackParameters answer) {
        if (!trial.administrator().equals(call.caller().actor())
                || !call.caller().may(Permission.PREPARE_CONNECTION, organization.id())) {
            return refusals.refuse(call, organization, RefusalCode.OTHER_ADMINISTRATOR);
        }
        IdentityProviderConnection connection = connections.find(organization.id()).orElseThrow();
        Optional<Draft> draft =
                connection.draft().filter(d -> d.revision() == trial.draftRevision());
        if (draft.isEmpty()) {
            return refusals.refuse(call, organization, RefusalCode.CONNECTION_CHANGED);
        }
        ConnectionInUse inUse =
                prepare.prepare(organization, connection.id(), draft.get().settings())
                        .provingTheNewSecret();
        IdentityProviderConnector connector = connectors.get(attempt.kind());
        return switch (connector.complete(inUse, attempt, answer)) {
            case CompleteOutcome.Denied(Finding finding) -> fail(call, connection, trial, finding);
            case CompleteOutcome.Rejected(Finding finding) ->
                    fail(call, connection, trial, finding);
            case CompleteOutcome.Unavailable(Finding finding) ->
                    fail(call, connection, trial, finding);
            case CompleteOutcome.Authenticated(
                            ProviderIdentity identity,
                            TokenSet tokens,
                            List<CheckResult> checks) -> {
                List<CheckResult> told = GroupsInWords.in(checks, identity, RoleCatalogue.BUILT_IN);
                Diagnosis seen = new Diagnosis(revoke(connector, inUse, tokens, told));
                measurements.take(Measurement.Examined.with(Measurement.Look.TRIAL, seen));
                yield seen.hasErrors()
                        ? fail(call, connection, trial, seen)
                        : promoted(call, connection, trial, seen);
            }
        };
    }

    private static List<CheckResult> revoke(
            IdentityProviderConnector connector,
            ConnectionInUse inUse,
            TokenSet tokens,
            List<CheckResult> checks) {
        List<CheckResult> all = new ArrayList<>(checks);
        if (connector instanceof RevokesTokens revoking) {
            all.add(
                    revoking.revoke(inUse, tokens)
                            .<CheckResult>map(
                                    finding -> new CheckResult.Found("revocation", finding))
                            .orElseGet(
                                    () ->
                                            new CheckResult.Passed(
                                                    "revocation", "Trial tokens revoked")));
        }
        return all;
    }

    private SignInOutcome promoted(
            CallContext call,
            IdentityProviderConnection connection,
            Purpose.Trial trial,
            Diagnosis seen) {
        PromoteDraft.Outcome outcome =
                promote.promote(
                        call,
                        connection.organization(),
                        new Proof(
                                trial.draftRevision(),
                                trial.liveRevision(),
                                trial.directory(),
                                seen));
        return switch (outcome) {
            case CONNECTED -> new SignInOutcome.TrialFinished(TrialEnd.CONNECTED);
            case SUPERSEDED ->
                    new SignInOutcome.Refused(RefusalCode.CONNECTION_CHANGED, Optional.empty());
            case ADMINISTRATOR_GONE ->
                    new SignInOutcome.Refused(RefusalCode.OTHER_ADMINISTRATOR, Optional.empty());
            case AUDIENCE_TAKEN, DIRECTORY_UNDECIDED ->
                    new SignInOutcome.TrialFinished(TrialEnd.NOT_PROVEN);
            case AWAITS_CONFIRMATION ->
                    new SignInOutcome.TrialFinished(TrialEnd.AWAITS_CONFIRMATION);
        };
    }

    private SignInOutcome fail(
            CallContext call,
            IdentityProviderConnection connection,
            Purpose.Trial trial,
            Finding finding) {
        CheckResult found = new CheckResult.Found("trial_sign_in", finding);
        Diagnosis seen = new Diagnosis(List.of(found));
        measurements.take(Measurement.Examined.with(Measurement.Look.TRIAL, seen));
        return fail(call, connection, trial, seen);
    }

    private SignInOutcome fail(
            CallContext call,
            IdentityProviderConnection connection,
            Purpose.Trial trial,
            Diagnosis seen) {
        Instant now = clock.instant();
        reports.keep(connection.id(), new TrialReport(trial.draftRevision(), now, false, seen));
        noteSeen.note(
                connection.organization(),
                Sight.TRIAL,
                new Examination(trial.draftRevision(), now, seen));
        String codes =
                seen.findings().stream().map(f -> f.code().value()).sorted().toList().toString();
        audit.note(
                call,
                AuditAct.TRIAL_FAILED,
                connection.organization(),
                "revision " + trial.draftRevision(),
                Map.of("findings", codes));
        return new SignInOutcome.TrialFinished(TrialEnd.NOT_PROVEN);
    }
}
