package dev.gatehouse.application.setup;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.AuditTrail;
import dev.gatehouse.application.measurement.Measurement;
import dev.gatehouse.application.measurement.Measurements;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.setup.SetUpPlan;
import dev.gatehouse.domain.setup.SetUpRun;
import dev.gatehouse.domain.setup.WantedSetUp;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads a tenant with a credential given for that alone: shows the plan, or what is wrong there.
 *
 * <p>Who may change the identity provider may use it. That somebody had a tenant read is noted; the
 * credential is not, and it is forgotten when the call ends.
 */
public final class SetUpProvider {
    private final PrepareSetUp prepare;
    private final SetUpRuns runs;
    private final NoteReadBack readBack;
    private final AuditTrail audit;
    private final Measurements measurements;
    private final InstantSource clock;

    public SetUpProvider(
            PrepareSetUp prepare,
            SetUpRuns runs,
            NoteReadBack readBack,
            AuditTrail audit,
            Measurements measurements,
            InstantSource clock) {
        this.prepare = prepare;
        this.runs = runs;
        this.readBack = readBack;
        this.audit = audit;
        this.measurements = measurements;
        this.clock = clock;
    }

    /** What came of reading. */
    public sealed interface Outcome {
        record Planned(SetUpPlan plan) implements Outcome {}

        record Diagnosed(Diagnosis diagnosis) implements Outcome {}

        /** The plan as a text for Terraform. */
        record Exported(String text) implements Outcome {}

        /** Fields are malformed; the provider was not asked. */
        record Malformed(List<FieldProblem> problems) implements Outcome {}

        /** The provider refused or could not be asked. */
        record Unread(Finding finding) implements Outcome {}
    }

    public Outcome plan(CallContext call, Organization organization, SetUpForm form) {
        return read(
                call,
                organization,
                form,
                (wanted, tenant) -> new Outcome.Planned(prepare.plan(wanted, tenant)));
    }

    public Outcome diagnose(CallContext call, Organization organization, SetUpForm form) {
        return read(call, organization, form, (_, tenant) -> diagnosed(organization, tenant));
    }

    private Outcome diagnosed(Organization organization, ReadTenant tenant) {
        Diagnosis seen = tenant.diagnosis();
        readBack.note(organization.id(), tenant, seen);
        measurements.take(Measurement.Examined.with(Measurement.Look.READ_BACK, seen));
        return new Outcome.Diagnosed(seen);
    }

    private Outcome read(
            CallContext call,
            Organization organization,
            SetUpForm form,
            BiFunction<WantedSetUp, ReadTenant, Outcome> use) {
        call.require(Permission.MANAGE_IDENTITY_PROVIDER, organization.id());
        return switch (prepare.prepare(organization, form)) {
            case PrepareSetUp.Outcome.Malformed(var problems) -> new Outcome.Malformed(problems);
            case PrepareSetUp.Outcome.Ready(var connector, var provider, var wanted, var key) -> {
                audit.note(
                        call,
                        AuditAct.PROVIDER_READ,
                        organization.id(),
                        provider.value(),
                        Map.of());
                yield switch (connector.read(provider, wanted, key)) {
                    case Reading.Read(ReadTenant tenant) -> use.apply(wanted, tenant);
                    case Reading.Failed(Finding finding) -> new Outcome.Unread(finding);
                };
            }
        };
    }

    /** The latest run, as far as it has come. */
    public Optional<SetUpRun> latestRun(CallContext call, Organization organization) {
        call.require(Permission.MANAGE_IDENTITY_PROVIDER, organization.id());
        return runs.find(organization.id()).map(run -> run.seenAt(clock.instant()));
    }

    /**
     * The plan as a text for Terraform; without a credential no tenant is read, and the text is for
     * one that has none of it yet.
     */
    public Outcome terraform(CallContext call, Organization organization, SetUpForm form) {
        if (form.hasCredential()) {
            return read(
                    call,
                    organization,
                    form,
                    (_, tenant) -> new Outcome.Exported(tenant.terraform()));
        }
        call.require(Permission.MANAGE_IDENTITY_PROVIDER, organization.id());
        FieldProblems problems = new FieldProblems();
        return prepare.terraform(organization, form, problems)
                .<Outcome>map(Outcome.Exported::new)
                .orElseGet(() -> new Outcome.Malformed(problems.all()));
    }
}
