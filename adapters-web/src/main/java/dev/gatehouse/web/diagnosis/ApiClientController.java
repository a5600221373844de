package dev.gatehouse.web.diagnosis;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.ApiClient;
import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.application.diagnosis.ExamineApiClient;
import dev.gatehouse.application.diagnosis.WatchedRun;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.web.access.UnknownAddress;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.page.Form;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.Optional;

/** Tries a program's credentials; they live for this one request only. */
@Controller(PathAddresses.ROUTE + "/diagnostics/api-client")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApiClientController {
    private final ExamineApiClient examine;
    private final DiagnosticsPage page;
    private final Runs runs;
    private final RunPages runPages;

    ApiClientController(
            ExamineApiClient examine, DiagnosticsPage page, Runs runs, RunPages runPages) {
        this.examine = examine;
        this.page = page;
        this.runs = runs;
        this.runPages = runPages;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> examine(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            @Body String body) {
        call.require(Permission.PREPARE_CONNECTION, organization.id());
        Form form = Form.read(body);
        FieldProblems problems = new FieldProblems();
        Optional<ApiClient> client =
                ApiClientFields.read(
                        ApiClientFields.FORM,
                        form.text(ApiClientFields.FORM + ApiClientFields.ID),
                        form.text(ApiClientFields.FORM + ApiClientFields.SECRET),
                        form.text(ApiClientFields.FORM + ApiClientFields.KEY),
                        problems);
        boolean watches = RunPages.watches(request);
        if (client.isEmpty()) {
            return watches
                    ? RunPages.plainly()
                    : page.malformed(request, call, organization, form, problems.all());
        }
        return watches
                ? watched(request, call, organization, client.get())
                : page.tried(
                        request, call, organization, form, tried(call, organization, client.get()));
    }

    private Diagnosis tried(CallContext call, Organization organization, ApiClient client) {
        return examine.examine(call, organization, client, ExaminationProgress.UNWATCHED)
                .orElseThrow(UnknownAddress::new);
    }

    private HttpResponse<byte[]> watched(
            HttpRequest<?> request, CallContext call, Organization organization, ApiClient client) {
        Run run =
                runs.start(
                        organization.id(),
                        progress ->
                                examine.examine(call, organization, client, progress).isPresent()
                                        ? new WatchedRun.Then.Here()
                                        : new WatchedRun.Then.Form());
        return runPages.begun(request, organization, run);
    }
}
