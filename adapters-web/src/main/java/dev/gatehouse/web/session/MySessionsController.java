package dev.gatehouse.web.session;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.session.ListedSession;
import dev.gatehouse.application.session.MySessions;
import dev.gatehouse.application.session.SessionQuery;
import dev.gatehouse.application.storage.Page;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.session.SessionId;
import dev.gatehouse.web.access.UnknownAddress;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.page.ConsoleFrame;
import dev.gatehouse.web.page.Pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** A person's own sessions; who is not signed in is led to sign in. */
@Controller(PathAddresses.ROUTE + "/my-sessions")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MySessionsController {
    private final MySessions sessions;
    private final ConsoleFrame frame;
    private final Pages pages;

    MySessionsController(MySessions sessions, ConsoleFrame frame, Pages pages) {
        this.sessions = sessions;
        this.frame = frame;
        this.pages = pages;
    }

    @Get
    HttpResponse<byte[]> list(HttpRequest<?> request, CallContext call, Organization organization) {
        Optional<String> after = SessionQueries.read(request.getParameters()).after();
        Page<ListedSession> page = sessions.list(call, after, SessionQuery.PAGE);
        String path = organization.address().path() + "/my-sessions";
        MySessionsView view =
                new MySessionsView(
                        path,
                        rows(call, organization, page, ListedSession::live),
                        rows(call, organization, page, listed -> !listed.live()),
                        sessions.others(call),
                        after.isEmpty(),
                        page.next()
                                .map(
                                        mark ->
                                                SessionQueries.link(
                                                        path,
                                                        SessionQuery.EVERYBODY.from(
                                                                Optional.of(mark)))));
        return pages.ok(
                "my-sessions.jte",
                frame.organization(request, call, organization, "my_sessions", "my_sessions.title"),
                view);
    }

    private static List<SessionRow> rows(
            CallContext call,
            Organization organization,
            Page<ListedSession> page,
            Predicate<ListedSession> shown) {
        String users = organization.address().path() + "/users";
        return page.items().stream()
                .filter(shown)
                .map(listed -> SessionRow.of(listed, users, SessionsPage.current(call)))
                .toList();
    }

    @Post("/{id}/end")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> end(CallContext call, Organization organization, @PathVariable UUID id) {
        return sessions.end(call, new SessionId(id))
                .map(ended -> done(organization))
                .orElseThrow(UnknownAddress::new);
    }

    @Post("/end-others")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> endOthers(CallContext call, Organization organization) {
        return sessions.endOthers(call)
                .map(ended -> done(organization))
                .orElseThrow(UnknownAddress::new);
    }

    private static HttpResponse<byte[]> done(Organization organization) {
        return Pages.seeOther(organization.address().path() + "/my-sessions?done=sessions_ended");
    }
}
