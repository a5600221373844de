package dev.gatehouse.web.connection;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.DraftForm;
import dev.gatehouse.application.connection.IdentityProviderConnector;
import dev.gatehouse.application.connection.SaveDraft;
import dev.gatehouse.application.connection.SwitchConnection;
import dev.gatehouse.application.diagnosis.WatchedRun;
import dev.gatehouse.application.diagnosis.Which;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.web.address.ConnectionAddress;
import dev.gatehouse.web.diagnosis.Examinations;
import dev.gatehouse.web.diagnosis.Run;
import dev.gatehouse.web.diagnosis.RunPages;
import dev.gatehouse.web.diagnosis.Runs;
import dev.gatehouse.web.page.Form;
import dev.gatehouse.web.page.Pages;

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

/** Connect: the form, its checks, and switching the connection off and on. */
@Controller(ConnectionAddress.ROUTE)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConnectionController {
    private final AddressedConnector connectors;
    private final SaveDraft save;
    private final SwitchConnection change;
    private final ConnectionPage page;
    private final Runs runs;
    private final RunPages runPages;
    private final Examinations examinations;

    ConnectionController(
            AddressedConnector connectors,
            SaveDraft save,
            SwitchConnection change,
            ConnectionPage page,
            Runs runs,
            RunPages runPages,
            Examinations examinations) {
        this.connectors = connectors;
        this.save = save;
        this.change = change;
        this.page = page;
        this.runs = runs;
        this.runPages = runPages;
        this.examinations = examinations;
    }

    @Get
    HttpResponse<byte[]> show(
            HttpRequest<?> request, CallContext call, Organization organization, String kind) {
        IdentityProviderConnector connector = connectors.find(call, organization, kind);
        return page.show(request, call, organization, connector, Optional.empty(), List.of());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> save(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            String kind,
            @Body String body) {
        IdentityProviderConnector connector = connectors.find(call, organization, kind);
        Form form = Form.read(body);
        if (RunPages.watches(request)) {
            return watched(request, call, organization, connector, DraftFields.form(kind, form));
        }
        return switch (save.save(call, organization, DraftFields.form(kind, form))) {
            case SaveDraft.Outcome.Saved _ ->
                    Pages.seeOther(path(organization, connector) + "?done=draft_saved#checks");
            case SaveDraft.Outcome.Malformed(List<FieldProblem> problems) ->
                    page.show(request, call, organization, connector, Optional.of(form), problems);
            case SaveDraft.Outcome.Overtaken() ->
                    page.show(
                            request,
                            call,
                            organization,
                            connector,
                            Optional.of(form),
                            List.of(new FieldProblem(DraftFields.SEEN, "draft.overtaken")));
        };
    }

    /** Saves while the browser watches the checks; what is not saved is shown without that. */
    private HttpResponse<byte[]> watched(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            IdentityProviderConnector connector,
            DraftForm form) {
        String saved = path(organization, connector) + "?done=draft_saved#checks";
        Run run =
                runs.start(
                        organization.id(),
                        progress ->
                                switch (save.save(call, organization, form, progress)) {
                                    case SaveDraft.Outcome.Saved _ ->
                                            new WatchedRun.Then.Page(saved);
                                    case SaveDraft.Outcome.Malformed _,
                                            SaveDraft.Outcome.Overtaken _ ->
                                            new WatchedRun.Then.Form();
                                });
        return runPages.begun(request, organization, run);
    }

    /** Checks the draft again as it is. */
    @Post("/examine")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> examine(
            HttpRequest<?> request, CallContext call, Organization organization, String kind) {
        IdentityProviderConnector connector = connectors.find(call, organization, kind);
        return examinations.examine(
                request,
                call,
                organization,
                Which.DRAFT,
                path(organization, connector) + "?done=examined#checks");
    }

    @Post("/disable")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> disable(CallContext call, Organization organization, String kind) {
        IdentityProviderConnector connector = connectors.find(call, organization, kind);
        boolean done = change.disable(call, organization).isPresent();
        return back(organization, connector, done, "?done=disabled");
    }

    @Post("/enable")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> enable(CallContext call, Organization organization, String kind) {
        IdentityProviderConnector connector = connectors.find(call, organization, kind);
        boolean done = change.enable(call, organization).isPresent();
        return back(organization, connector, done, "?done=enabled");
    }

    @Post("/discard")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> discard(CallContext call, Organization organization, String kind) {
        IdentityProviderConnector connector = connectors.find(call, organization, kind);
        boolean done = change.discardDraft(call, organization).isPresent();
        return back(organization, connector, done, "?done=draft_discarded");
    }

    /** Cannot be undone, so the short name of the organization is asked for. */
    @Post("/disconnect")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> disconnect(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            String kind,
            @Body String body) {
        IdentityProviderConnector connector = connectors.find(call, organization, kind);
        if (!Form.read(body).text("confirm").strip().equals(organization.slug().value())) {
            FieldProblem problem = new FieldProblem("confirm", "confirm.slug");
            return page.show(
                    request, call, organization, connector, Optional.empty(), List.of(problem));
        }
        boolean done = change.disconnect(call, organization).isPresent();
        return back(organization, connector, done, "?done=disconnected");
    }

    private HttpResponse<byte[]> back(
            Organization organization,
            IdentityProviderConnector connector,
            boolean done,
            String query) {
        return Pages.seeOther(path(organization, connector) + (done ? query : ""));
    }

    private static String path(Organization organization, IdentityProviderConnector connector) {
        return ConnectionAddress.path(organization, connector.kind());
    }
}
