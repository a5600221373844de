package dev.gatehouse.web.setup;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.IdentityProviderConnector;
import dev.gatehouse.application.setup.ApplySetUp;
import dev.gatehouse.application.setup.SetUpProvider;
import dev.gatehouse.application.setup.SetsUpTheProvider;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.setup.SetUpPlan;
import dev.gatehouse.domain.setup.SetUpRun;
import dev.gatehouse.web.access.UnknownAddress;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.connection.AddressedConnector;
import dev.gatehouse.web.diagnosis.CheckRow;
import dev.gatehouse.web.page.Form;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Texts;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.List;
import java.util.Optional;

/**
 * The set-up assistant: credential, plan, progress, diagnosis.
 *
 * <p>The credential stays in the browser's form between plan and application; without JavaScript it
 * is typed again, because nothing here keeps it.
 */
@Controller(PathAddresses.ROUTE + "/settings/organization/identity-provider/{kind}/setup")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AssistantController {
    private final AddressedConnector connectors;
    private final SetUpProvider setUp;
    private final ApplySetUp apply;
    private final AssistantPage page;
    private final AssistantRows rows;

    AssistantController(
            AddressedConnector connectors,
            SetUpProvider setUp,
            ApplySetUp apply,
            AssistantPage page,
            Texts texts) {
        this.connectors = connectors;
        this.setUp = setUp;
        this.apply = apply;
        this.page = page;
        this.rows = new AssistantRows(texts);
    }

    @Get
    HttpResponse<byte[]> show(
            HttpRequest<?> request, CallContext call, Organization organization, String kind) {
        IdentityProviderConnector connector = able(call, organization, kind);
        return page.show(
                request,
                call,
                organization,
                connector,
                Optional.empty(),
                List.of(),
                AssistantView.Result.NONE);
    }

    /** How far the latest run has come; the page asks again while it runs. */
    @Get("/run")
    HttpResponse<byte[]> run(
            HttpRequest<?> request, CallContext call, Organization organization, String kind) {
        IdentityProviderConnector connector = able(call, organization, kind);
        SetUpRun run = setUp.latestRun(call, organization).orElseThrow(UnknownAddress::new);
        return page.show(
                request,
                call,
                organization,
                connector,
                Optional.empty(),
                List.of(),
                ran(rows.run(run)));
    }

    @Post("/plan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> plan(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            String kind,
            @Body String body) {
        IdentityProviderConnector connector = able(call, organization, kind);
        Form form = Form.read(body);
        return told(
                request,
                call,
                organization,
                connector,
                form,
                setUp.plan(call, organization, SetUpFields.form(kind, form).form()));
    }

    @Post("/diagnosis")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> diagnose(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            String kind,
            @Body String body) {
        IdentityProviderConnector connector = able(call, organization, kind);
        Form form = Form.read(body);
        return told(
                request,
                call,
                organization,
                connector,
                form,
                setUp.diagnose(call, organization, SetUpFields.form(kind, form).form()));
    }

    private HttpResponse<byte[]> told(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            IdentityProviderConnector connector,
            Form form,
            SetUpProvider.Outcome outcome) {
        List<FieldProblem> problems =
                outcome instanceof SetUpProvider.Outcome.Malformed(var found) ? found : List.of();
        AssistantView.Result result =
                switch (outcome) {
                    case SetUpProvider.Outcome.Planned(SetUpPlan plan) ->
                            planned(request, plan, Optional.empty());
                    case SetUpProvider.Outcome.Diagnosed(Diagnosis diagnosis) ->
                            seen(rows.checks(diagnosis), false);
                    case SetUpProvider.Outcome.Unread(Finding finding) ->
                            seen(rows.trouble("tenant", finding), true);
                    case SetUpProvider.Outcome.Exported _, SetUpProvider.Outcome.Malformed _ ->
                            AssistantView.Result.NONE;
                };
        return page.show(
                request, call, organization, connector, Optional.of(form), problems, result);
    }

    @Post("/apply")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> apply(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            String kind,
            @Body String body) {
        IdentityProviderConnector connector = able(call, organization, kind);
        Form form = Form.read(body);
        SetUpFields.Entered entered = SetUpFields.form(kind, form);
        ApplySetUp.Outcome outcome =
                apply.apply(call, organization, entered.form(), entered.plan());
        boolean whole = !request.getHeaders().contains("HX-Request");
        if (whole && outcome instanceof ApplySetUp.Outcome.Begun) {
            return Pages.seeOther(AssistantPage.path(organization, connector) + "/setup/run");
        }
        List<FieldProblem> problems =
                outcome instanceof ApplySetUp.Outcome.Malformed(var found) ? found : List.of();
        return page.show(
                request,
                call,
                organization,
                connector,
                Optional.of(form),
                problems,
                applied(request, outcome));
    }

    private AssistantView.Result applied(HttpRequest<?> request, ApplySetUp.Outcome outcome) {
        return switch (outcome) {
            case ApplySetUp.Outcome.Begun(SetUpRun run) -> ran(rows.run(run));
            case ApplySetUp.Outcome.Busy(SetUpRun run) -> ran(rows.run(run));
            case ApplySetUp.Outcome.OtherPlan(SetUpPlan plan) ->
                    planned(request, plan, Optional.of("setup.other_plan"));
            case ApplySetUp.Outcome.Unread(Finding finding) ->
                    seen(rows.trouble("tenant", finding), true);
            case ApplySetUp.Outcome.Malformed _ -> AssistantView.Result.NONE;
        };
    }

    /** A download: with a credential of the plan of that tenant, else of one that has nothing. */
    @Post("/terraform")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> terraform(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            String kind,
            @Body String body) {
        IdentityProviderConnector connector = able(call, organization, kind);
        Form form = Form.read(body);
        SetUpProvider.Outcome outcome =
                setUp.terraform(call, organization, SetUpFields.form(kind, form).form());
        return outcome instanceof SetUpProvider.Outcome.Exported(String text)
                ? TerraformDownload.of(organization, text)
                : told(request, call, organization, connector, form, outcome);
    }

    private AssistantView.Result planned(
            HttpRequest<?> request, SetUpPlan plan, Optional<String> notice) {
        return new AssistantView.Result(
                Optional.of(rows.plan(plan)),
                Optional.empty(),
                List.of(),
                false,
                notice,
                !request.getHeaders().contains("HX-Request"));
    }

    private static AssistantView.Result ran(AssistantView.RunRows run) {
        return new AssistantView.Result(
                Optional.empty(), Optional.of(run), List.of(), false, Optional.empty(), false);
    }

    private static AssistantView.Result seen(List<CheckRow> rows, boolean unread) {
        return new AssistantView.Result(
                Optional.empty(), Optional.empty(), rows, unread, Optional.empty(), false);
    }

    /** The permission is judged before it is told whether the connector can do this. */
    private IdentityProviderConnector able(
            CallContext call, Organization organization, String kind) {
        IdentityProviderConnector connector = connectors.find(call, organization, kind);
        if (!(connector instanceof SetsUpTheProvider)) {
            throw new UnknownAddress();
        }
        return connector;
    }
}
