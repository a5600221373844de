package dev.gatehouse.web.kept;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.domain.role.Permission;
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

/** What an operator had typed. */
@Controller("/operator/kept")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OperatorKeptController {
    private final KeptPage page;
    private final ConsoleFrame frame;

    OperatorKeptController(KeptPage page, ConsoleFrame frame) {
        this.page = page;
        this.frame = frame;
    }

    @Get
    HttpResponse<byte[]> show(HttpRequest<?> request, CallContext call) {
        call.require(Permission.VIEW_ORGANIZATIONS);
        return page.show(request, frame.operator(request, call, "kept.title"));
    }

    @Post("/send")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> send(HttpRequest<?> request, CallContext call) {
        call.require(Permission.VIEW_ORGANIZATIONS);
        return page.send(request);
    }

    @Post("/discard")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> discard(HttpRequest<?> request) {
        return page.discard(request);
    }
}
