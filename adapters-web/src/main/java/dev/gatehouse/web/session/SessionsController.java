package dev.gatehouse.web.session;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.session.ManageSessions;
import dev.gatehouse.application.session.SessionNumbers;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.session.SessionId;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.web.access.UnknownAddress;
import dev.gatehouse.web.address.PathAddresses;
import dev.gatehouse.web.page.ConsoleFrame;
import dev.gatehouse.web.page.Errors;
import dev.gatehouse.web.page.Form;
import dev.gatehouse.web.page.Pages;
import dev.gatehouse.web.page.Shell;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sessions of an organization: the list, and the ends of one, of a user's and of all. */
@Controller(PathAddresses.ROUTE + "/sessions")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionsController {
    private final ManageSessions sessions;
    private final SessionsPage page;
    private final ConsoleFrame frame;
    private final Pages pages;

    SessionsController(
            ManageSessions sessions, SessionsPage page, ConsoleFrame frame, Pages pages) {
        this.sessions = sessions;
        this.page = page;
        this.frame = frame;
        this.pages = pages;
    }

    @Get
    HttpResponse<byte[]> list(HttpRequest<?> request, CallContext call, Organization organization) {
        SessionsView view =
                page.view(call, organization, SessionQueries.read(request.getParameters()));
        return pages.ok("sessions.jte", shell(request, call, organization, "sessions.title"), view);
    }

    @Post("/{id}/end")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> end(CallContext call, Organization organization, @PathVariable UUID id) {
        return sessions.end(call, organization.id(), new SessionId(id))
                .map(ended -> done(organization, ""))
                .orElseThrow(UnknownAddress::new);
    }

    /** Says what would end before it does. */
    @Get("/end")
    HttpResponse<byte[]> ask(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            @QueryValue Optional<UUID> user) {
        return ask(request, call, organization, user, List.of());
    }

    @Post("/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> endMany(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            @Body String body) {
        Form form = Form.read(body);
        Optional<UUID> user = SessionQueries.uuid(form.text("user"));
        if (user.isPresent()) {
            return sessions.endOf(call, organization.id(), new UserId(user.get()))
                    .map(ended -> done(organization, "&user=" + user.get()))
                    .orElseThrow(UnknownAddress::new);
        }
        if (!form.text("user").isEmpty()) {
            throw new UnknownAddress();
        }
        call.require(Permission.END_SESSIONS, organization.id());
        if (!form.text("confirm").strip().equals(organization.slug().value())) {
            var wrong = new FieldProblem("confirm", "confirm.slug");
            return ask(request, call, organization, user, List.of(wrong));
        }
        sessions.endAll(call, organization.id());
        return done(organization, "");
    }

    private HttpResponse<byte[]> ask(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            Optional<UUID> id,
            List<FieldProblem> problems) {
        call.require(Permission.END_SESSIONS, organization.id());
        Optional<User> user =
                id.map(
                        one ->
                                sessions.user(call, organization.id(), new UserId(one))
                                        .orElseThrow(UnknownAddress::new));
        SessionNumbers live =
                user.map(u -> sessions.count(call, organization.id(), u.id()))
                        .orElseGet(() -> sessions.count(call, organization.id()));
        Shell shell =
                user.map(
                                u ->
                                        shell(
                                                request,
                                                call,
                                                organization,
                                                "sessions.end_user.title",
                                                u.name().value()))
                        .orElseGet(
                                () -> shell(request, call, organization, "sessions.end_all.title"));
        EndView view =
                new EndView(
                        organization.address().path() + "/sessions",
                        id.map(UUID::toString).orElse(""),
                        organization.slug().value(),
                        SessionsPage.numbers(shell.texts(), live),
                        live.sessions() > 0,
                        Errors.of(shell.texts(), problems));
        HttpStatus status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return pages.status(status, "end-sessions.jte", shell, view);
    }

    private Shell shell(
            HttpRequest<?> request,
            CallContext call,
            Organization organization,
            String title,
            Object... arguments) {
        return frame.organization(request, call, organization, "sessions", title, arguments);
    }

    private static HttpResponse<byte[]> done(Organization organization, String more) {
        return Pages.seeOther(
                organization.address().path() + "/sessions?done=sessions_ended" + more);
    }
}
