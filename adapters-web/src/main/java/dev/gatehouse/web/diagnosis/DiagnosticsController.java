package dev.gatehouse.web.diagnosis;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.diagnosis.ViewDiagnosis;
import dev.gatehouse.application.diagnosis.Which;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.web.access.UnknownAddress;
import dev.gatehouse.web.address.PathAddresses;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.Locale;

/**
 * Diagnostics: what the checks of the live settings and of the draft came to, and looking again.
 */
@Controller(PathAddresses.ROUTE + "/diagnostics")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DiagnosticsController {
    private final Examinations examinations;
    private final ViewDiagnosis diagnosis;
    private final DiagnosticsPage page;
    private final Runs runs;
    private final RunPages runPages;

    DiagnosticsController(
            Examinations examinations,
            ViewDiagnosis diagnosis,
            DiagnosticsPage page,
            Runs runs,
            RunPages runPages) {
        this.examinations = examinations;
        this.diagnosis = diagnosis;
        this.page = page;
        this.runs = runs;
        this.runPages = runPages;
    }

    @Get
    HttpResponse<byte[]> show(HttpRequest<?> request, CallContext call, Organization organization) {
        return page.show(request, call, organization);
    }

    @Post("/{which}")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> examine(
            HttpRequest<?> request, CallContext call, Organization organization, String which) {
        return examinations.examine(
                request,
                call,
                organization,
                which(which),
                organization.address().path() + "/diagnostics?done=examined#" + which + "-title");
    }

    @Get("/runs/{id}")
    HttpResponse<byte[]> run(
            HttpRequest<?> request, CallContext call, Organization organization, String id) {
        call.require(Permission.PREPARE_CONNECTION, organization.id());
        return runs.find(organization.id(), id)
                .map(run -> runPages.next(request, organization, run))
                .orElseGet(() -> runPages.gone(request));
    }

    /** The text for a colleague. */
    @Get("/{which}/report.txt")
    @Produces(MediaType.TEXT_PLAIN)
    String report(CallContext call, Organization organization, String which) {
        return page.report(diagnosis.view(call, organization.id()), which(which))
                .orElseThrow(UnknownAddress::new);
    }

    static Which which(String name) {
        for (Which which : Which.values()) {
            if (which.name().toLowerCase(Locale.ROOT).equals(name)) {
                return which;
            }
        }
        throw new UnknownAddress();
    }
}
