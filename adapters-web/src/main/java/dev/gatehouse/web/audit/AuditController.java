package dev.gatehouse.web.audit;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.ReadAudit;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.page.ConsoleFrame;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Times;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.Locale;
import java.util.Optional;

/** The audit log, newest first. */
@Controller(PathAddresses.ROUTE + "/audit")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController {
    private final ReadAudit audit;
    private final ConsoleFrame frame;
    private final Pages pages;

    AuditController(ReadAudit audit, ConsoleFrame frame, Pages pages) {
        this.audit = audit;
        this.frame = frame;
        this.pages = pages;
    }

    @Get
    HttpResponse<byte[]> list(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            @QueryValue Optional<String> after) {
        Page<AuditEntry> page = audit.page(call, organization.id(), after);
        AuditView view =
                new AuditView(page.map(AuditController::row).items(), page.next(), after.isEmpty());
        return pages.ok(
                "audit.jte",
                frame.organization(request, call, organization, "audit", "audit.title"),
                view);
    }

    private static AuditView.Row row(AuditEntry entry) {
        return new AuditView.Row(
                Times.exact(entry.at()),
                entry.at().toString(),
                entry.actor().name(),
                "actor." + entry.actor().kind().name().toLowerCase(Locale.ROOT),
                "act." + entry.act().key(),
                entry.target(),
                entry.details(),
                entry.address(),
                entry.correlationId());
    }
}
