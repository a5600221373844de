package dev.gatehouse.web.guide;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.guide.ViewGuide;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.web.address.ConnectionAddress;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.page.ConsoleFrame;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shell;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Settings › Organization › Set-up guide, to read, to print and to take away. */
@Controller(PathAddresses.ROUTE + "/settings/organization")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class GuideController {
    private final ViewGuide guide;
    private final GuideWords words;
    private final GuideMarkdown markdown;
    private final ConsoleFrame frame;
    private final Pages pages;

    GuideController(
            ViewGuide guide,
            GuideWords words,
            GuideMarkdown markdown,
            ConsoleFrame frame,
            Pages pages) {
        this.guide = guide;
        this.words = words;
        this.markdown = markdown;
        this.frame = frame;
        this.pages = pages;
    }

    @Get("/guide")
    HttpResponse<byte[]> show(HttpRequest<?> request, CallContext call, Organization organization) {
        ViewGuide.Guide seen = guide.view(call, organization);
        Shell shell =
                frame.organization(
                        request,
                        call,
                        organization,
                        "organization",
                        "guide.page.title",
                        seen.providerName());
        String settings = organization.address().path() + "/settings/organization";
        GuidePageView view =
                new GuidePageView(
                        words.words(organization, seen),
                        ConnectionAddress.path(organization, seen.kind()),
                        settings + "/guide.md",
                        call.caller().may(Permission.PREPARE_CONNECTION, organization.id()));
        return pages.ok("guide.jte", shell, view);
    }

    @Get("/guide.md")
    HttpResponse<byte[]> download(CallContext call, Organization organization) {
        return markdown.download(organization, guide.view(call, organization));
    }
}
