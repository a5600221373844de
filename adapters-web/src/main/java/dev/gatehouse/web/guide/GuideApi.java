package dev.gatehouse.web.guide;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.guide.ViewGuide;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.web.address.PathAddresses;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The set-up guide as JSON and as Markdown. */
@Controller(PathAddresses.ROUTE + "/api/v1/connection")
@ExecuteOn(TaskExecutors.BLOCKING)
final class GuideApi {
    private final ViewGuide guide;
    private final GuideWords words;
    private final GuideMarkdown markdown;

    GuideApi(ViewGuide guide, GuideWords words, GuideMarkdown markdown) {
        this.guide = guide;
        this.words = words;
        this.markdown = markdown;
    }

    @Get("/guide")
    GuideJson show(CallContext call, Organization organization) {
        ViewGuide.Guide seen = guide.view(call, organization);
        return GuideJson.of(seen.kind().value(), words.words(organization, seen));
    }

    @Get("/guide.md")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> download(CallContext call, Organization organization) {
        return markdown.download(organization, guide.view(call, organization));
    }
}
