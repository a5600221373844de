package dev.gatehouse.web.audit;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.audit.ReadAudit;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.page.ConsoleFrame;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shell;
import dev.gatehouse.web.page.Texts;
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
            @QueryValue Optional<String> act,
            @QueryValue Optional<String> after) {
        Optional<AuditAct> only = AuditFilter.of(act);
        Page<AuditEntry> page = audit.page(call, organization.id(), only, after);
        Shell shell = frame.organization(request, call, organization, "audit", "audit.title");
        AuditView view =
                new AuditView(
                        page.map(entry -> row(entry, shell.texts())).items(),
                        AuditFilter.CHOICES.stream().map(AuditAct::key).toList(),
                        only.map(AuditAct::key),
                        page.next(),
                        after.isEmpty());
        return pages.ok("audit.jte", shell, view);
    }

    private static AuditView.Row row(AuditEntry entry, Texts texts) {
        return new AuditView.Row(
                Times.exact(entry.at()),
                entry.at().toString(),
                entry.actor().name(),
                "actor." + entry.actor().kind().name().toLowerCase(Locale.ROOT),
                "act." + entry.act().key(),
                target(entry),
                why(entry, texts),
                entry.details(),
                entry.address(),
                entry.correlationId());
    }

    /** Whose sessions ended, rather than their numbers. */
    private static String target(AuditEntry entry) {
        return isEnd(entry) ? entry.details().getOrDefault("user", entry.target()) : entry.target();
    }

    private static boolean isEnd(AuditEntry entry) {
        return entry.act() == AuditAct.SESSION_ENDED || entry.act() == AuditAct.SESSIONS_ENDED;
    }

    /** Why a sign-in was refused or a session ended, in words for an administrator. */
    private static Optional<String> why(AuditEntry entry, Texts texts) {
        return isEnd(entry)
                ? Optional.ofNullable(entry.details().get("reason"))
                        .flatMap(reason -> texts.maybe("sessions.reason." + reason))
                : Optional.ofNullable(entry.details().get("why"))
                        .flatMap(why -> texts.maybe("audit.why." + why.replace(' ', '_')));
    }
}
