package dev.gatehouse.web.kept;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.page.ConsoleFrame;

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

/** What a person of an organization had typed. */
@Controller(PathAddresses.ROUTE + "/kept")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class KeptController {
    private final KeptPage page;
    private final ConsoleFrame frame;

    KeptController(KeptPage page, ConsoleFrame frame) {
        this.page = page;
        this.frame = frame;
    }

    @Get
    HttpResponse<byte[]> show(HttpRequest<?> request, CallContext call, Organization organization) {
        call.require(Permission.VIEW_ORGANIZATION, organization.id());
        return page.show(
                request, frame.organization(request, call, organization, "", "kept.title"));
    }

    @Post("/send")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> send(HttpRequest<?> request, CallContext call, Organization organization) {
        call.require(Permission.VIEW_ORGANIZATION, organization.id());
        return page.send(request);
    }

    @Post("/discard")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> discard(HttpRequest<?> request) {
        return page.discard(request);
    }
}
