package dev.gatehouse.application.setup;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.connection.StillAllowed;
import dev.gatehouse.application.storage.Identifiers;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.setup.MadeConnection;
import dev.gatehouse.domain.setup.SetUpPlan;
import dev.gatehouse.domain.setup.SetUpRun;
import dev.gatehouse.domain.setup.StepKind;
import dev.gatehouse.domain.setup.StepOutcome;
import dev.gatehouse.domain.setup.StepResult;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Applies the plan that an administrator saw, and enters what was made in the connection's draft.
 *
 * <p>The tenant is read anew; if the plan has become another one, nothing is done. Steps are done
 * beside the call, in their order, as long as whoever agreed may do so; how far they are can be
 * read on every node. The credential lives in the memory of that run alone. At most one run at a
 * time in an organization.
 */
public final class ApplySetUp {
    private final PrepareSetUp prepare;
    private final SetUpRuns runs;
    private final EnterMadeConnection enter;
    private final StillAllowed allowed;
    private final Beside beside;
    private final AuditTrail audit;
    private final Identifiers identifiers;
    private final InstantSource clock;

    public ApplySetUp(
            PrepareSetUp prepare,
            SetUpRuns runs,
            EnterMadeConnection enter,
            StillAllowed allowed,
            Beside beside,
            AuditTrail audit,
            Identifiers identifiers,
            InstantSource clock) {
        this.prepare = prepare;
        this.runs = runs;
        this.enter = enter;
        this.allowed = allowed;
        this.beside = beside;
        this.audit = audit;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The run began. */
        record Begun(SetUpRun run) implements Outcome {}

        /** The plan is another one by now; nothing was done. */
        record OtherPlan(SetUpPlan plan) implements Outcome {}

        /** Another run is under way. */
        record Busy(SetUpRun run) implements Outcome {}

        record Malformed(List<FieldProblem> problems) implements Outcome {}

        record Unread(Finding finding) implements Outcome {}
    }

    /**
     * Begins a run of the plan that was agreed to.
     *
     * @param agreed the fingerprint of the plan that was seen
     */
    public Outcome apply(
            CallContext call, Organization organization, SetUpForm form, String agreed) {
        call.require(Permission.MANAGE_IDENTITY_PROVIDER, organization.id());
        return switch (prepare.prepare(organization, form)) {
            case PrepareSetUp.Outcome.Malformed(var problems) -> new Outcome.Malformed(problems);
            case PrepareSetUp.Outcome.Ready(var connector, var provider, var wanted, var key) ->
                    switch (connector.read(provider, wanted, key)) {
                        case Reading.Failed(Finding finding) -> new Outcome.Unread(finding);
                        case Reading.Read(ReadTenant tenant) ->
                                begin(
                                        call,
                                        organization,
                                        form,
                                        agreed,
                                        provider,
                                        tenant,
                                        prepare.plan(wanted, tenant));
                    };
        };
    }

    private Outcome begin(
            CallContext call,
            Organization organization,
            SetUpForm form,
            String agreed,
            Origin provider,
            ReadTenant tenant,
            SetUpPlan plan) {
        if (!plan.fingerprint().equals(agreed)) {
            return new Outcome.OtherPlan(plan);
        }
        SetUpRun run = SetUpRun.begun(identifiers.next(), organization.id(), plan, clock.instant());
        if (!runs.begin(run, SetUpRun.silentSince(clock.instant()))) {
            return runs.find(organization.id())
                    .<Outcome>map(Outcome.Busy::new)
                    .orElseGet(() -> new Outcome.OtherPlan(plan));
        }
        beside.run(() -> run(call, organization, form, provider, tenant, run));
        return new Outcome.Begun(runs.find(organization.id()).orElse(run));
    }

    private void run(
            CallContext call,
            Organization organization,
            SetUpForm form,
            Origin provider,
            ReadTenant tenant,
            SetUpRun begun) {
        Progress progress = new Progress(call, begun);
        boolean saved = false;
        try {
            Optional<MadeConnection> made = tenant.apply(progress);
            saved =
                    progress.mayGoOn()
                            && made.map(m -> enter.enter(call, organization, form, m))
                                    .orElse(false);
        } finally {
            SetUpRun ended = progress.run.ended(saved, clock.instant());
            runs.keep(ended);
            audit.note(
                    call,
                    AuditAct.PROVIDER_SET_UP,
                    organization.id(),
                    provider.value(),
                    details(ended));
        }
    }

    /**
     * Keeps every step, so that a page on any node can show it, and learns when the run is replaced
     * or whoever began it may not do it any more.
     */
    private final class Progress implements ApplyProgress {
        private final CallContext call;
        private SetUpRun run;
        private boolean replaced;

        Progress(CallContext call, SetUpRun begun) {
            this.call = call;
            this.run = begun;
        }

        @Override
        public boolean mayGoOn() {
            keep(run.alive(clock.instant()));
            return !replaced
                    && allowed.may(call, Permission.MANAGE_IDENTITY_PROVIDER, run.organization());
        }

        @Override
        public void done(StepOutcome outcome) {
            keep(run.with(outcome, clock.instant()));
        }

        private void keep(SetUpRun next) {
            run = next;
            replaced = replaced || !runs.keep(next);
        }
    }

    private static Map<String, String> details(SetUpRun run) {
        Map<String, String> details = new TreeMap<>();
        details.put("created", String.valueOf(run.count(StepKind.CREATE)));
        details.put("changed", String.valueOf(run.count(StepKind.CHANGE)));
        details.put("objects", done(run));
        run.outcomes().stream()
                .filter(StepOutcome::failed)
                .forEach(o -> details.put("failed", o.step().key() + ": " + code(o.result())));
        return details;
    }

    private static String done(SetUpRun run) {
        return String.join(
                ", ",
                run.outcomes().stream()
                        .filter(o -> o.result() instanceof StepResult.Done)
                        .map(o -> o.step().object().key() + " " + o.step().name())
                        .toList());
    }

    private static String code(StepResult result) {
        return result instanceof StepResult.Failed(Finding finding) ? finding.code().value() : "";
    }
}
