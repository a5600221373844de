package dev.gatehouse.web.setup;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.setup.ApplySetUp;
import dev.gatehouse.application.setup.SetUpForm;
import dev.gatehouse.application.setup.SetUpProvider;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.web.access.UnknownAddress;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.diagnosis.CheckJson;
import dev.gatehouse.web.problem.FieldsRejected;
import dev.gatehouse.web.problem.ProviderRefused;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The set-up assistant as JSON; the credential comes with each call and is not kept. */
@Controller(PathAddresses.ROUTE + "/api/v1/connection/setup")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SetUpApi {
    private final SetUpProvider setUp;
    private final ApplySetUp apply;

    SetUpApi(SetUpProvider setUp, ApplySetUp apply) {
        this.setUp = setUp;
        this.apply = apply;
    }

    /** What would be created and changed; nothing is. */
    @Post("/plan")
    SetUpJson.PlanJson plan(CallContext call, Organization organization, @Body JsonNode body) {
        SetUpForm form = entered(call, organization, body).form();
        return switch (setUp.plan(call, organization, form)) {
            case SetUpProvider.Outcome.Planned(var plan) -> SetUpJson.PlanJson.of(plan);
            case SetUpProvider.Outcome.Malformed(var problems) ->
                    throw new FieldsRejected(problems);
            case SetUpProvider.Outcome.Unread(Finding finding) ->
                    throw new ProviderRefused(finding);
            case SetUpProvider.Outcome.Diagnosed _, SetUpProvider.Outcome.Exported _ ->
                    throw new IllegalStateException("no plan");
        };
    }

    /** What is wrong there. */
    @Post("/diagnosis")
    SetUpJson.DiagnosisJson diagnose(
            CallContext call, Organization organization, @Body JsonNode body) {
        SetUpForm form = entered(call, organization, body).form();
        return switch (setUp.diagnose(call, organization, form)) {
            case SetUpProvider.Outcome.Diagnosed(Diagnosis diagnosis) ->
                    new SetUpJson.DiagnosisJson(CheckJson.all(diagnosis));
            case SetUpProvider.Outcome.Malformed(var problems) ->
                    throw new FieldsRejected(problems);
            case SetUpProvider.Outcome.Unread(Finding finding) ->
                    throw new ProviderRefused(finding);
            case SetUpProvider.Outcome.Planned _, SetUpProvider.Outcome.Exported _ ->
                    throw new IllegalStateException("no diagnosis");
        };
    }

    /** Begins to apply the plan that {@code plan} names; 202 with how far the run is. */
    @Post("/apply")
    HttpResponse<SetUpJson.RunJson> apply(
            CallContext call, Organization organization, @Body JsonNode body) {
        SetUpFields.Entered entered = entered(call, organization, body);
        return switch (apply.apply(call, organization, entered.form(), entered.plan())) {
            case ApplySetUp.Outcome.Begun(var run) ->
                    HttpResponse.accepted().body(SetUpJson.RunJson.of(run));
            case ApplySetUp.Outcome.Malformed(var problems) -> throw new FieldsRejected(problems);
            case ApplySetUp.Outcome.Unread(Finding finding) -> throw new ProviderRefused(finding);
            case ApplySetUp.Outcome.OtherPlan _ ->
                    throw new FieldsRejected("plan", "setup.other_plan");
            case ApplySetUp.Outcome.Busy _ -> throw new FieldsRejected("plan", "setup.busy");
        };
    }

    /** How far the latest run has come. */
    @Get("/run")
    SetUpJson.RunJson run(CallContext call, Organization organization) {
        return setUp.latestRun(call, organization)
                .map(SetUpJson.RunJson::of)
                .orElseThrow(UnknownAddress::new);
    }

    /** The plan as a text for Terraform; without a credential for a tenant that has nothing. */
    @Post("/terraform")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> terraform(
            CallContext call, Organization organization, @Body JsonNode body) {
        SetUpForm form = entered(call, organization, body).form();
        return switch (setUp.terraform(call, organization, form)) {
            case SetUpProvider.Outcome.Exported(String text) ->
                    TerraformDownload.of(organization, text);
            case SetUpProvider.Outcome.Malformed(var problems) ->
                    throw new FieldsRejected(problems);
            case SetUpProvider.Outcome.Unread(Finding finding) ->
                    throw new ProviderRefused(finding);
            case SetUpProvider.Outcome.Planned _, SetUpProvider.Outcome.Diagnosed _ ->
                    throw new IllegalStateException("no text");
        };
    }

    /** The permission is judged before the fields. */
    private static SetUpFields.Entered entered(
            CallContext call, Organization organization, JsonNode body) {
        call.require(Permission.MANAGE_IDENTITY_PROVIDER, organization.id());
        return SetUpFields.json(body);
    }
}
