package dev.gatehouse.web.setup;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.IdentityProviderConnector;
import dev.gatehouse.application.setup.ApplySetUp;
import dev.gatehouse.application.setup.SetUpProvider;
import dev.gatehouse.application.setup.SetsUpTheProvider;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.setup.SetUpRun;
import dev.gatehouse.web.access.UnknownAddress;
import dev.gatehouse.web.address.ConnectionAddress;
import dev.gatehouse.web.connection.AddressedConnector;
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

import java.util.Optional;

/**
 * The set-up assistant: credential, plan, progress, diagnosis.
 *
 * <p>The credential stays in the browser's form between plan and application; without JavaScript it
 * is typed again, because nothing here keeps it.
 */
@Controller(ConnectionAddress.ROUTE + "/setup")
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
        return page.show(visit(request, call, organization, kind), AssistantReply.NOTHING);
    }

    /** How far the latest run has come; the page asks again while it runs. */
    @Get("/run")
    HttpResponse<byte[]> run(
            HttpRequest<?> request, CallContext call, Organization organization, String kind) {
        AssistantVisit visit = visit(request, call, organization, kind);
        SetUpRun run = setUp.latestRun(call, organization).orElseThrow(UnknownAddress::new);
        return page.show(visit, AssistantReply.ran(rows.run(run)));
    }

    @Post("/plan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> plan(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            String kind,
            @Body String body) {
        AssistantVisit visit = visit(request, call, organization, kind, body);
        return told(visit, setUp.plan(call, organization, visit.entered().form()));
    }

    @Post("/diagnosis")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> diagnose(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            String kind,
            @Body String body) {
        AssistantVisit visit = visit(request, call, organization, kind, body);
        return told(visit, setUp.diagnose(call, organization, visit.entered().form()));
    }

    private HttpResponse<byte[]> told(AssistantVisit visit, SetUpProvider.Outcome outcome) {
        return page.show(visit, AssistantReply.of(visit, outcome, rows));
    }

    @Post("/apply")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> apply(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            String kind,
            @Body String body) {
        AssistantVisit visit = visit(request, call, organization, kind, body);
        SetUpFields.Entered entered = visit.entered();
        ApplySetUp.Outcome outcome =
                apply.apply(call, organization, entered.form(), entered.plan());
        return !visit.partly() && outcome instanceof ApplySetUp.Outcome.Begun
                ? Pages.seeOther(visit.path() + "/run")
                : page.show(visit, AssistantReply.of(visit, outcome, rows));
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
        AssistantVisit visit = visit(request, call, organization, kind, body);
        SetUpProvider.Outcome outcome = setUp.terraform(call, organization, visit.entered().form());
        return outcome instanceof SetUpProvider.Outcome.Exported(String text)
                ? TerraformDownload.of(organization, text)
                : told(visit, outcome);
    }

    private AssistantVisit visit(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            String kind,
            String body) {
        IdentityProviderConnector connector = able(call, organization, kind);
        Optional<Form> typed = Optional.of(Form.read(body));
        return new AssistantVisit(request, call, organization, connector, typed);
    }

    private AssistantVisit visit(
            HttpRequest<?> request, CallContext call, Organization organization, String kind) {
        IdentityProviderConnector connector = able(call, organization, kind);
        return new AssistantVisit(request, call, organization, connector, Optional.empty());
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
